/** The command-line door: everything that makes sense without a window. */
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { importDatasetsCommand, listDatasetsCommand, showDatasetCommand } from './cli/datasets'
import { evaluatePagesCommand } from './cli/evaluate-pages'
import { evaluateCommand } from './cli/evaluate'
import { inspectModelCommand } from './cli/inspect-model'
import { improveCommand } from './cli/improve'
import { judgeCommand } from './cli/judge'
import { readCommand } from './cli/read'
import { complain, EXIT_FAILED, EXIT_USAGE, type ExitCode } from './cli/terminal'
import { compareRunsCommand } from './cli/compare-runs'
import { exportPagesCommand } from './cli/export-pages'
import { exportRunsCommand } from './cli/export-runs'
import { listRunsCommand, showRunCommand } from './cli/runs'
import { experimentCommand, sweepCommand } from './cli/sweep'
import { synthesiseDatasetCommand } from './cli/synthesise-dataset'
import { takeFromPagesCommand } from './cli/take-from-pages'
import { trainCommand } from './cli/train'
import { importCommand, pagesCommand } from './cli/workspace-commands'
import { languageChoices } from '../shared/language-choice'
import { partChoices } from '../shared/dataset'
import { MOST_PER_CLASS, recipes } from './datasets/recipes'
import { requireNode } from './node-version'
import { formats } from './ocr/serialization/registry'
import { experiments } from './training/experiments'
import { presets } from './training/presets'
import { runFormats } from './training/run-export/registry'
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

function samplesPerClass(text: string): number {
  const count = wholeNumber(text)
  if (count < 1 || count > MOST_PER_CLASS) throw new InvalidArgumentError(`It must be a whole number from 1 to ${MOST_PER_CLASS}.`)
  return count
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError('It must be a whole number from 0 up.')
  return value
}

const languageOption = () =>
  new Option('--language <language>', 'what the text is in; auto: whichever explains the page best').choices(languageChoices)

program
  .command('read')
  .description('read image or PDF files and print their text; needs no workspace')
  .argument('<file...>', 'JPEG, PNG, WebP, TIFF or PDF')
  .addOption(new Option('--format <format>', 'what to write').choices(formats.map(({ id }) => id)).default('txt'))
  .option('--output <dir>', 'write one file a page into this folder instead of standard output')
  .option('--model <path>', 'an ONNX model with a model card instead of the bundled one')
  .option('--provider <name>', 'where onnxruntime computes; tried first, the CPU where it does not work')
  .addOption(languageOption())
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

program
  .command('export')
  .description('write the text of pages of a workspace as it stands, corrections and all; reads nothing anew')
  .argument('[page...]', 'ids or names of pages, or names of files for all of their pages; all pages when none is named')
  .addOption(new Option('--format <format>', 'what to write').choices(formats.map(({ id }) => id)).default('txt'))
  .option('--output <dir>', 'write one file a page into this folder instead of standard output')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(exportPagesCommand))

/** What is trained and judged on when nobody says. */
const CHARACTERS = 'emnist36'
const datasetOption = () => new Option('--dataset <name>', `a dataset of the workspace, the path of one, or one that is made here (${recipes.map(({ id }) => id).join(', ')})`)
const setOption = () => new Option('--set <field=value...>', 'changes a field of the configuration: learningRate=0.01').default([])
const seedOption = () => new Option('--seed <n>', 'the same seed gives the same weights').argParser(wholeNumber)
const epochsOption = () => new Option('--epochs <n>', 'instead of the preset\'s').argParser(wholeNumber)

const transposedOption = () => new Option('--transposed', 'the images are transposed, as EMNIST publishes them; otherwise told from the pixels')
const uprightOption = () => new Option('--upright', 'the images are upright, whatever they look like').conflicts('transposed')

const datasets = program.command('datasets').description('labelled characters to train on')

datasets
  .command('import')
  .description('bring sets into a workspace, one from each path')
  .argument('<path...>', 'IDX, MATLAB or CSV files, or a folder of them; a folder or zip of images by class')
  .option('--name <name>', 'what to call it; otherwise as its file')
  .addOption(transposedOption())
  .addOption(uprightOption())
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(importDatasetsCommand))

datasets
  .command('synthesise')
  .description('draw characters from openly licensed fonts, roughed up as pages are, and keep them as a set of the workspace')
  .addOption(
    new Option('--recipe <name>', `what to draw: ${recipes.map(({ id, summary }) => `${id}, ${summary}`).join('; ')}`)
      .choices(recipes.map(({ id }) => id))
      .makeOptionMandatory()
  )
  .option('--per-class <n>', 'how many of each symbol; otherwise as the recipe says', samplesPerClass)
  .addOption(new Option('--seed <n>', 'the same seed gives the same set').argParser(wholeNumber).default(1))
  .option('--name <name>', 'what to call it; otherwise after the recipe')
  .option('--sheet <file>', 'write a picture of samples of every symbol, a PNG')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(synthesiseDatasetCommand))

datasets
  .command('from-pages')
  .description('take the letters that a person has set on pages of the workspace')
  .argument('[page...]', 'ids or names of pages, or names of files for all of their pages; all pages when none is named')
  .option('--all', 'all letters as they stand, not only those that a person has set')
  .option('--name <name>', 'what to call it; otherwise after what is taken')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(takeFromPagesCommand))

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
  .description('train a network and keep the run in the workspace')
  .addOption(new Option('--preset <name>', 'what to train').choices(presets.map(({ id }) => id)).default('mlp'))
  .addOption(datasetOption())
  .addOption(epochsOption())
  .addOption(seedOption())
  .addOption(setOption())
  .option('--name <name>', 'what the run is called')
  .option('--provider <name>', 'where onnxruntime computes: cpu, webgpu, cuda...; tried first, the CPU where it does not work')
  .option('--output <dir>', 'gets a copy of the ONNX model and its card')
  .option('--resume <run>', 'go on with a run that was not finished')
  .addOption(workspaceOption())
  .addOption(new Option('--json', 'one JSON document a line and epoch on standard output'))
  .action(action(trainCommand))

program
  .command('sweep')
  .description('train many runs that differ in chosen fields, one after another')
  .addOption(new Option('--preset <name>', 'what to train').choices(presets.map(({ id }) => id)).default('mlp'))
  .addOption(datasetOption())
  .addOption(new Option('--grid <field=a,b...>', 'every combination of these values').default([]))
  .addOption(new Option('--random <field=range...>', 'values drawn from log:FROM..TO, FROM..TO or A|B|C').default([]))
  .addOption(new Option('--draws <n>', 'how many times to draw').argParser(wholeNumber).default(1))
  .addOption(new Option('--seed <n>', 'of the draws').argParser(wholeNumber).default(1))
  .addOption(setOption())
  .option('--resume <sweep>', 'go on with those of its runs that are not finished')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(sweepCommand))

program
  .command('experiment')
  .description('make a ready-made comparison')
  .addArgument(new Argument('<name>', 'which').choices(experiments.map(({ id }) => id)))
  .addOption(datasetOption().default(CHARACTERS))
  .addOption(epochsOption())
  .addOption(seedOption())
  .option('--resume <sweep>', 'go on with those of its runs that are not finished')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(experimentCommand))

const runsCommand = program.command('runs').description('what was trained in a workspace')
runsCommand.command('list').description('every run, newest first').addOption(workspaceOption()).addOption(jsonOption()).action(action(listRunsCommand))
runsCommand
  .command('show')
  .description('one run: configuration, epochs, evaluations')
  .argument('<run>')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(showRunCommand))
runsCommand
  .command('compare')
  .description('what runs differ in and what each came to; differences are to the first')
  .argument('<run...>', 'two or more')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(compareRunsCommand))
runsCommand
  .command('export')
  .description('what was measured of runs, for other programs; all of them when none is named')
  .argument('[run...]')
  .addOption(new Option('--format <format>', 'what to write').choices(runFormats.map(({ id }) => id)).default('csv'))
  .requiredOption('--output <dir>', 'the folder to write into')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(exportRunsCommand))

program
  .command('inspect')
  .description('show what an ONNX file takes and gives, and what it is made of')
  .argument('<file>', 'a model, of whatever origin')
  .addOption(jsonOption())
  .action(action(inspectModelCommand))

program
  .command('evaluate')
  .description('score a model on labelled characters; stores nothing')
  .option('--model <model>', 'the path of an ONNX model with a model card, or the id of one; otherwise the one that reads')
  .addOption(datasetOption().default(CHARACTERS))
  .addOption(new Option('--part <part>', 'of the set; otherwise its own test part, or all where it has none').choices(partChoices.filter((part) => part !== 'own')))
  .option('--allow <symbols>', 'the only symbols that it may answer with: A-Z0-9')
  .option('--labels <path>', 'the labels of an IDX file of images, where they do not lie beside it')
  .option('--mapping <path>', 'the symbols of its labels, a label and a code point a line')
  .addOption(transposedOption())
  .addOption(uprightOption())
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(evaluateCommand))

program
  .command('evaluate-pages')
  .description('read pages whose text is known and score what was read')
  .requiredOption('--truth <dir>', 'folder of NAME.jpg|png|tif with NAME.gt.txt and, for boxes, NAME.box.json')
  .option('--model <path>', 'an ONNX model with a model card instead of the bundled one')
  .option('--diff', 'show line by line which letters were lost, and why')
  .addOption(jsonOption())
  .addOption(languageOption())
  .action(action(evaluatePagesCommand))

program
  .command('improve')
  .description('train the model that reads further on the letters of corrected pages')
  .option('--name <name>', 'what the run is called')
  .option('--use', 'the improved model reads pages from then on')
  .addOption(workspaceOption())
  .addOption(new Option('--json', 'one JSON document a line and epoch on standard output'))
  .action(action(improveCommand))

program
  .command('judge')
  .description('let models read the test pages of a workspace, and score what they read; what was read before is not read again')
  .argument('[model...]', 'ids of models; all of them when none is named')
  .addOption(workspaceOption())
  .addOption(jsonOption())
  .action(action(judgeCommand))

try {
  await program.parseAsync()
} catch (error) {
  // Commander has said what is wrong; asking for help is no mistake.
  if (!(error instanceof CommanderError)) throw error
  process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE
}
