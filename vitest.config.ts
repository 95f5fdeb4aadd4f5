import { defineConfig } from 'vitest/config'

const jsonFile = process.env['VITEST_JSON_OUTPUT_FILE']

export default defineConfig({
  test: {
    reporters: jsonFile === undefined ? ['default'] : ['default', ['json', { outputFile: jsonFile }]],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], environment: 'node' } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // These start processes of their own; two cores are soon full.
          maxWorkers: 2
        }
      }
    ]
  }
})
