/**
 * Held against the ONNX project's own Python package, where it is installed (Debian: python3-onnx): its checker
 * finds what the engine writes valid, and its schemas are those of the table of operators.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPSET } from '../../../src/main/onnx/ir'
import { operators, type Operator } from '../../../src/main/onnx/operators'
import { serializeModel } from '../../../src/main/onnx/protobuf'
import { elementName } from '../../../src/main/onnx/schema'
import { engineModels } from './engine-models'

/** Debian's own: packages of the system are not seen by another Python. */
const PYTHON = '/usr/bin/python3'
const python = (program: string, ...parameters: string[]) =>
  spawnSync(PYTHON, ['-c', program, ...parameters], { encoding: 'utf8', maxBuffer: 1 << 26 })

const isInstalled = python('import onnx').status === 0
if (!isInstalled) process.stderr.write('Skipped: python3-onnx is not installed, so its checker is not asked.\n')

const checkFiles = `
import json, sys, onnx
def verdict(path):
    try:
        onnx.checker.check_model(path, full_check=True)
        return "valid"
    except Exception as error:
        return str(error)
print(json.dumps([verdict(path) for path in sys.argv[1:]]))
`

const describeOperators = `
import json, sys
from onnx import defs
def describe(schema):
    allowed = {each.type_param_str: list(each.allowed_type_strs) for each in schema.type_constraints}
    values = lambda formals: [{"types": allowed.get(each.typeStr, [each.typeStr]), "option": each.option.name} for each in formals]
    attributes = {name: {"kind": each.type.name, "required": each.required} for name, each in schema.attributes.items()}
    return {"since": schema.since_version, "inputs": values(schema.inputs), "outputs": values(schema.outputs), "attributes": attributes}
print(json.dumps({name: describe(defs.get_schema(name, int(sys.argv[1]))) for name in sys.argv[2:]}))
`

interface Formal {
  readonly types: readonly string[]
  readonly option: 'Single' | 'Optional' | 'Variadic'
}
interface Schema {
  readonly since: number
  readonly inputs: readonly Formal[]
  readonly outputs: readonly Formal[]
  readonly attributes: Readonly<Record<string, { readonly kind: string; readonly required: boolean }>>
}

describe.skipIf(!isInstalled)('the ONNX project', () => {
  let folder: string
  let verdicts: readonly string[]
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'glyphwright-onnx-'))
    const paths = engineModels.map(([name, make]) => {
      const path = join(folder, `${name}.onnx`)
      writeFileSync(path, serializeModel(make()))
      return path
    })
    verdicts = JSON.parse(python(checkFiles, ...paths).stdout) as string[]
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(engineModels.map(([name], index) => ({ name, index })))('finds $name valid', ({ index }) => {
    expect(verdicts[index]).toBe('valid')
  })
})

/** The names of our element types among those of a schema, "tensor(double)". */
const names: Readonly<Record<string, string>> = { float: 'float32', double: 'float64' }
const ours = [1, 11, 6, 7, 2, 9].map(elementName)
const typesOf = ({ types }: Formal): string[] =>
  types.map((type) => type.replace(/^tensor\((\w+)\)$/, '$1')).map((type) => names[type] ?? type).filter((type) => ours.includes(type))
const marks = { Single: '', Optional: '?', Variadic: '*' }

/** A row and a schema in the same words. */
const ofSchema = (formals: readonly Formal[]) => formals.map((formal) => ({ mark: marks[formal.option], types: typesOf(formal).sort() }))
const ofRow = (terms: Operator['signature']['inputs'], types: Operator['signature']['types']) =>
  terms.map(({ type, mark }) => ({ mark, types: [...(type === 'any' ? ours : (types[type] ?? [type]))].sort() }))

describe.skipIf(!isInstalled)('the table of operators', () => {
  let schemas: Readonly<Record<string, Schema>>
  beforeAll(() => {
    schemas = JSON.parse(python(describeOperators, String(OPSET), ...operators.keys()).stdout) as typeof schemas
  }, 60_000)

  it.each([...operators])('has %s as the specification has it', (name, { since, signature, attributes }) => {
    const schema = schemas[name]
    expect(since).toBe(schema.since)
    expect(ofRow(signature.inputs, signature.types)).toEqual(ofSchema(schema.inputs))
    expect(ofRow(signature.outputs, signature.types)).toEqual(ofSchema(schema.outputs))
    const kinds = Object.entries(schema.attributes).map(([attribute, { kind, required }]) => {
      return [attribute, `${kind.toLowerCase()}${required ? '!' : ''}`] as const
    })
    expect(Object.fromEntries(kinds)).toMatchObject(attributes)
    const required = kinds.filter(([, kind]) => kind.endsWith('!')).map(([attribute]) => attribute)
    expect(Object.keys(attributes)).toEqual(expect.arrayContaining(required))
  })
})
