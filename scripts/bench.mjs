/** `npm run bench -- NAME [--json]`: runs `test/bench/NAME.ts` and prints its table. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'

const folder = join(import.meta.dirname, '../test/bench')
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace('.bench.ts', ''))
const [name] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const file = join(folder, `${name}.bench.ts`)

if (name === undefined || !existsSync(file)) {
  process.stderr.write(`Name a benchmark: ${names.join(', ')}.\n`)
  process.exit(2)
}
const { module } = await runnerImport(file)
const table = await module.default()
if (process.argv.includes('--json')) {
  process.stdout.write(`${JSON.stringify(table, null, 2)}\n`)
} else {
  process.stdout.write(`${table.title}\n`)
  console.table(table.rows)
}
process.exit(0)
