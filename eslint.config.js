import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { importDirections } from './scripts/eslint/import-directions.js'
import { wordsInCode } from './scripts/eslint/words-in-code.js'

/**
 * The import directions of the architecture. For each room of `src/main`: the other rooms that it may
 * import. Everything may import `src/shared`; every other import between rooms is an error.
 */
const mayImport = {
  onnx: [],
  autodiff: ['onnx'],
  nn: ['autodiff', 'onnx'],
  optim: ['autodiff', 'onnx'],
  runtime: ['onnx'],
  datasets: [],
  training: ['optim', 'nn', 'autodiff', 'onnx', 'runtime', 'datasets'],
  ocr: ['runtime'],
  store: [],
  // Thin entries of the engine processes, and the hosts that start them.
  processes: ['ocr', 'training', 'datasets', 'runtime'],
  jobs: [],
  api: ['ocr', 'training', 'datasets', 'store', 'processes', 'jobs'],
  // The parts of the doors. The backend itself is a file beside the rooms.
  desktop: ['processes'],
  web: [],
  cli: ['ocr', 'processes', 'runtime', 'store', 'training']
}
/** Files beside the rooms that a door's parts may import. */
const compositionFiles = {
  desktop: ['backend.ts', 'content-security-policy.ts', 'program-paths.ts', 'workspace-location.ts'],
  web: ['backend.ts', 'workspace-location.ts'],
  cli: ['backend.ts', 'program-paths.ts', 'workspace-location.ts']
}
const rooms = Object.keys(mayImport)
const main = './src/main'

const roomZones = rooms.map((room) => ({
  target: `${main}/${room}`,
  from: main,
  except: [room, ...mayImport[room], ...(compositionFiles[room] ?? [])].map((name) => `./${name}`),
  message: `${room} may import only: shared${mayImport[room].map((name) => `, ${name}`).join('')}.`
}))

const zones = [
  ...roomZones,
  { target: './src/shared', from: './src', except: ['./shared'], message: 'shared is pure: it imports nothing of ours.' },
  { target: './src/preload', from: './src', except: ['./preload', './shared'], message: 'preload imports only shared.' },
  {
    target: './src/renderer',
    from: main,
    except: ['./api/router.ts'],
    message: 'The renderer imports nothing of main but the type AppRouter.'
  },
  { target: './src/renderer', from: './src/preload', message: 'The renderer knows preload only by shared/desktop.ts.' },
  ...['./src/renderer', './src/preload'].map((from) => ({ target: main, from, message: 'main never imports the interface.' })),
  {
    target: `${main}/backend.ts`,
    from: `${main}/desktop`,
    message: 'The backend is the same behind every door: no Electron in it.'
  }
]

/** Packages that only one room may touch. */
function onlyIn(files, name, message) {
  return { files, name, message }
}
const isolated = [
  onlyIn(['src/main/runtime/**'], 'onnxruntime-node', 'onnxruntime is imported only in runtime/session.ts.'),
  onlyIn(['src/main/desktop/**', 'src/main/index.ts', 'src/preload/**'], 'electron', 'Electron stays in desktop/ and preload/.'),
  onlyIn(['src/main/store/**'], 'better-sqlite3', 'SQLite stays in store/.'),
  onlyIn(['src/main/store/**'], 'drizzle-orm', 'SQLite stays in store/.'),
  onlyIn(['src/renderer/features/annotate/canvas/**'], 'konva', 'Konva stays under features/annotate/canvas.'),
  onlyIn(['src/renderer/features/annotate/canvas/**'], 'react-konva', 'Konva stays under features/annotate/canvas.'),
  onlyIn(['src/renderer/features/runs/charts/**'], 'plotly.js', 'Plotly stays under features/runs/charts.')
]
function restrictedFor(file) {
  return isolated
    .filter((rule) => !rule.files.includes(file))
    .map((rule) => ({ group: [rule.name, `${rule.name}/**`], message: rule.message, allowTypeImports: false }))
}

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', 'test-results/**', 'playwright-report/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { house: { rules: { 'import-directions': importDirections, 'words-in-code': wordsInCode } } },
    rules: {
      'house/import-directions': ['error', zones],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'smart'],
      'no-console': 'error',
      'prefer-const': 'error'
    }
  },
  { files: ['src/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: restrictedFor('') }] } },
  ...[...new Set(isolated.flatMap((rule) => rule.files))].map((file) => ({
    files: [file],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: restrictedFor(file) }] }
  })),
  { files: ['src/renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['src/renderer/**/*.{ts,tsx}', 'src/main/desktop/native-menu.ts', 'src/main/index.ts'],
    rules: { 'house/words-in-code': ['error', { allowed: ['Glyphwright'] }] }
  },
  // The doors and scripts speak to a terminal.
  { files: ['src/main/cli.ts', 'src/main/web.ts', 'src/main/cli/**', 'scripts/**', 'test/bench/**'], rules: { 'no-console': 'off' } }
)
