/**
 * ESLint rule: what people read comes from the catalogues of `src/shared/messages`, not from the code. Reported are words in
 * JSX, in attributes and properties that are shown, and whatever else reads like a sentence. The message must be asked for
 * when it is shown: `t` outside of a function would keep the language in which the program began.
 * Options: `[{ allowed: string[] }]`, words that are the same in every language.
 */

/** Attributes and properties whose text is shown or read out. */
const shown = new Set([
  'label', 'title', 'description', 'placeholder', 'message', 'heading', 'hint', 'error', 'alt', 'nothingFound', 'nothingFoundMessage',
  'confirmLabel', 'failure', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext'
])
/** Those that hold CSS, addresses and the like, whatever it looks like. */
const technical = new Set(['className', 'style', 'styles', 'd', 'viewBox', 'transform', 'fontFamily', 'fontFamilyMonospace', 'family', 'font', 'background', 'allow', 'sandbox', 'rel'])
const LETTERS = /\p{L}{2}/u
/** Two words beside each other. */
const SENTENCE = /\p{L}{2}[,:;.!?]? \p{L}{2}/u
/** "min(640px, 50vh)", "44px minmax(0, 1fr)" */
const CSS = /^[\w-]+\(.*\)$|[\d…](px|fr|rem)\b/

/** @param {any} node */
function nameOf(node) {
  if (node.type === 'JSXAttribute') return node.name.name
  if (node.type === 'AssignmentExpression') return node.left.property?.name
  return node.key?.name ?? node.key?.value
}

/** Calls that take CSS. */
const takesCss = /^(matches|closest|querySelector(All)?|matchMedia)$/

/** @typedef {'shown' | 'technical' | 'elsewhere'} Destination */

/**
 * Where a text goes: what shows it, something technical around it, or neither.
 * @param {any} node @returns {Destination}
 */
function destination(node) {
  /** @type {Destination} */
  let found = 'elsewhere'
  let isDirect = true
  for (let child = node, parent = node.parent; parent != null; child = parent, parent = parent.parent) {
    if (isTechnical(parent, child)) return 'technical'
    if (isDirect && isShown(parent)) found = 'shown'
    // The container of an attribute hands on to the attribute.
    isDirect &&= passesOn(parent, child) || parent.type === 'JSXExpressionContainer'
  }
  return found
}

/** @param {any} parent @param {any} child */
function isTechnical(parent, child) {
  if (parent.type === 'JSXAttribute' || parent.type === 'AssignmentExpression') return technical.has(nameOf(parent))
  if (parent.type === 'Property') return parent.key === child || technical.has(nameOf(parent))
  if (parent.type === 'CallExpression') return takesCss.test(parent.callee.property?.name ?? parent.callee.name ?? '')
  return /^(Import|Export(Named|All)|TS.*Type|TSEnum|TSModule)/.test(parent.type) && parent.declaration == null
}

/** @param {any} parent */
function isShown(parent) {
  if (parent.type === 'JSXExpressionContainer') return parent.parent.type !== 'JSXAttribute'
  return ['JSXAttribute', 'Property', 'AssignmentExpression'].includes(parent.type) && shown.has(nameOf(parent))
}

/** The value of `child` may become the value of `parent`. @param {any} parent @param {any} child */
function passesOn(parent, child) {
  if (parent.type === 'ConditionalExpression') return parent.test !== child
  if (parent.type === 'BinaryExpression') return parent.operator === '+'
  return ['LogicalExpression', 'TemplateLiteral', 'TSAsExpression', 'TSSatisfiesExpression'].includes(parent.type)
}

/** @type {import('eslint').Rule.RuleModule} */
export const wordsInCode = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { allowed: { type: 'array', items: { type: 'string' } } }, additionalProperties: false }],
    messages: {
      words: 'Words that people read come from src/shared/messages: {{text}}',
      tooEarly: 't() is called when the message is shown: here it would keep the language in which the program began.'
    }
  },
  create(context) {
    /** @type {Set<string>} */
    const allowed = new Set(context.options[0]?.allowed ?? [])
    /** @param {any} node @param {string} text @param {'shown' | 'technical' | 'elsewhere'} where */
    const check = (node, text, where) => {
      const words = text.trim()
      const isReported = where !== 'technical' && (where === 'shown' ? LETTERS.test(words) : SENTENCE.test(words) && !CSS.test(words)) && !allowed.has(words)
      if (isReported) context.report({ node, messageId: 'words', data: { text: words.slice(0, 60) } })
    }
    return /** @type {import('eslint').Rule.RuleListener} */ ({
      /** @param {any} node */
      JSXText: (node) => check(node, node.value, 'shown'),
      /** @param {any} node */
      Literal: (node) => {
        if (typeof node.value === 'string') check(node, node.value, destination(node))
      },
      /** @param {any} node */
      TemplateLiteral: (node) => check(node, node.quasis.map((/** @type {any} */ { value }) => value.cooked).join('…'), destination(node)),
      /** @param {any} node */
      'CallExpression[callee.name="t"]': (node) => {
        const isInFunction = context.sourceCode.getAncestors(node).some(({ type }) => /Function/.test(type))
        if (!isInFunction) context.report({ node, messageId: 'tooEarly' })
      }
    })
  }
}
