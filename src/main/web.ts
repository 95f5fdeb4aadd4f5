/** The web door: the same backend in a browser, on this machine only. */
import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { createBackend, type BackendOptions } from './backend'
import { errorSentence } from '../shared/user-error'
import { requireNode } from './node-version'
import { guarded } from './web/access'
import { listen } from './web/listen'
import { openBrowser } from './web/open-browser'
import { defaultWorkspaceDir } from './workspace-location'

requireNode()

interface WebOptions {
  readonly port?: number
  readonly workspace: string
  readonly open: boolean
}

function portNumber(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('It must be from 0 to 65535; 0 takes a free one.')
  return port
}

async function start({ port, workspace, open }: WebOptions): Promise<void> {
  const rendererUrl = process.env['GLYPHWRIGHT_RENDERER_URL']
  const options: BackendOptions = { workspaceDir: workspace, ...(rendererUrl === undefined ? {} : { rendererUrl }) }
  const backend = await createBackend(options)
  const listening = await listen(port ?? null)
  let first = true
  const onAddress = (address: string): void => {
    process.stdout.write(first ? `Glyphwright is at ${address}\n` : `For another browser: ${address}\n`)
    if (first && open) openBrowser(address)
    first = false
  }
  listening.serve(guarded((request) => backend.fetch(request), { port: listening.port, onAddress }).fetch)
  const stop = async (): Promise<void> => {
    await listening.close()
    await backend.close()
    process.exit(0)
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
}

const program = new Command('serve')
  .description('Opens Glyphwright in a browser on this machine.')
  .option('--port <n>', 'port to listen on (default: 4318, or a free one)', portNumber)
  .option('--workspace <dir>', 'the workspace folder', defaultWorkspaceDir())
  .option('--no-open', 'do not open the browser, only print the address')
  .exitOverride()
  .action((options: WebOptions) =>
    start(options).catch((error: unknown) => {
      process.stderr.write(`${errorSentence(error)}\n`)
      process.exit(1)
    })
  )

try {
  await program.parseAsync()
} catch (error) {
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : 2
}
