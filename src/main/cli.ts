/** The command-line door: everything that makes sense without a window. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { importDatasetsCommand, listDatasetsCommand, showDatasetCommand } from './cli/datasets'
import { evaluatePagesCommand } from './cli/evaluate-pages'
import { readCommand } from './cli/read'
import { complain, EXIT_FAILED, EXIT_USAGE, type ExitCode } from './cli/terminal'
import { trainCommand } from './cli/train'
import { importCommand, pagesCommand } from './cli/workspace-commands'
import { requireNode } from './node-version'
import { formats } from './ocr/serialization/registry'
import { presets } from './training/presets'
import { defaultWorkspaceDir } from './workspace-location'

requireNode()

const program = new Command('glyphwright')
  .description('Reads scanned pages character by character.')
  .exitOverride()
  .showHelpAfterError('Run with --help to see what can be asked.')

const workspaceOption = () =>
  new Option('--workspace <dir>', 'the workspace folder').default(defaultWorkspaceDir(), 'your own')
const jsonOption = () => new Option('--json', 'one JSON document on standard output')

/** Runs a command and turns how it ends into the process's exit code. */
function action<Arguments extends unknown[]>(run: (...parameters: Arguments) => ExitCode | Promise<ExitCode>) {
  return async (...parameters: Arguments): Promise<void> => {
    try {
      process.exitCode = await run(...parameters)
    } catch (error) {
      complain(error)
      process.exitCode = EXIT_FAILED
    }
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number from 0 up.')
  return value
}

program
  .command('read')
  .description('read image or PDF files and print their text; needs no workspace')
  .argument('<file...>', 'JPEG, PNG, WebP, TIFF or PDF')
  .addOption(new Option('--format <format>', 'what to write').choices(formats.map(({ id }) => id)).default('txt'))
  .option('--output <dir>', 'write one file a page into this folder instead of standard output')
  .option('--model <path>', 'an ONNX model with a model card instead of the bundled one')
  .action(action(readCommand))

program
  .command('import')
  .description('bring files into a workspace and read them')
  .argument('<file...>', 'JPEG, PNG, WebP, TIFF or PDF')
  .addOption(workspaceOption())
  .option('--no-read', 'only import')
  .addOption(jsonOption())
  .action(action(importCommand))

program
  .command('pages')
  .description('list the pages of a workspace')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(pagesCommand))

const datasets = program.command('datasets').description('labelled characters to train on')

datasets
  .command('import')
  .description('bring sets into a workspace, one from each path')
  .argument('<path...>', 'IDX, MATLAB or CSV files, or a folder of them; a folder or zip of images by class')
  .option('--name <name>', 'what to call it; otherwise as its file')
  .option('--transposed', 'the images are transposed, as EMNIST publishes them; otherwise told from the pixels')
  .addOption(new Option('--upright', 'the images are upright, whatever they look like').conflicts('transposed'))
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(importDatasetsCommand))

datasets
  .command('list')
  .description('list the sets of a workspace')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(listDatasetsCommand))

datasets
  .command('show')
  .description('show where a set comes from and how many images each symbol has')
  .argument('<name>', 'its name, or the beginning of its hash')
  .option('--contact-sheet <file>', 'write a picture of samples of every symbol, a PNG')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(showDatasetCommand))

program
  .command('train')
  .description('train a recogniser from labelled characters')
  .addOption(new Option('--preset <name>', 'what to train').choices(presets.map(({ id }) => id)).default('default'))
  .option('--data <dir>', 'folder of the IDX files', '../shared/data/emnist36')
  .option('--output <dir>', 'gets the ONNX model and its card', 'resources/models')
  .option('--seed <n>', 'the same seed gives the same model', wholeNumber, 1)
  .addOption(jsonOption())
  .action(action(trainCommand))

program
  .command('evaluate-pages')
  .description('read pages whose text is known and score what was read')
  .requiredOption('--truth <dir>', 'folder of NAME.jpg|png|tif with NAME.gt.txt and, for boxes, NAME.box.json')
  .option('--model <path>', 'an ONNX model with a model card instead of the bundled one')
  .addOption(jsonOption())
  .action(action(evaluatePagesCommand))

try {
  await program.parseAsync()
} catch (error) {
  // Commander has said what is wrong; asking for help is no mistake.
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE
}
