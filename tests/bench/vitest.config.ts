// Runs what is too long for `npm test`: hundreds of thousands of random texts through the whole pipeline.
import { defineConfig } from 'vitest/config'
import { schemaValidator } from '../../tools/schema-validator.ts'

export default defineConfig({
  plugins: [schemaValidator()],
  test: { include: ['tests/bench/*.bench.ts'], testTimeout: 1_800_000, fileParallelism: false },
})
