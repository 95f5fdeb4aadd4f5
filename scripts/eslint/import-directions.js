/**
 * ESLint rule: which folder may import which. Imports of ours are relative, so a path is enough to tell; no
 * resolver is needed. Options: `[{ target, from, except?, message }]`, paths relative to the repository.
 * A file under `target` must not import what lies under `from`, unless it lies under one of `except`
 * (relative to `from`).
 */
import { dirname, join, resolve, sep } from 'node:path'

const root = join(import.meta.dirname, '../..')

/**
 * @typedef {{ target: string, from: string, except?: string[], message: string }} Zone
 */

/** @param {string} path @param {string} folder */
const lies = (path, folder) => path === folder || path.startsWith(folder + sep)

/** A file is named with or without its extension. @param {string} path @param {string} place */
const isOrLies = (path, place) => lies(path, place) || path === place.replace(/\.[jt]sx?$/, '')

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: { type: 'problem', schema: [{ type: 'array' }], messages: { wrongWay: '{{message}}' } },
  create(context) {
    const file = context.filename
    /** @type {Zone[]} */
    const all = context.options[0]
    const zones = all.filter(({ target }) => isOrLies(file, resolve(root, target)))
    /** @param {{ source?: import('estree').Expression | null }} node */
    const check = (node) => {
      if (node.source?.type !== 'Literal') return
      const source = node.source.value
      if (typeof source !== 'string' || !source.startsWith('.')) return
      const imported = resolve(dirname(file), source)
      for (const { from, except = [], message } of zones) {
        const folder = resolve(root, from)
        const allowed = except.some((place) => isOrLies(imported, resolve(folder, place)))
        if (lies(imported, folder) && !allowed) context.report({ node: node.source, messageId: 'wrongWay', data: { message } })
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check
    }
  }
}
