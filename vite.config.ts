// How the page is built, served and unit-tested.
import { readFileSync } from 'node:fs'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { codiconSubset } from './tools/codicon-subset.ts'
import { compileAhead } from './tools/compile-ahead.ts'
import { contentSecurityPolicy, previewHeaders } from './tools/csp.ts'
import { fetchedLater } from './tools/fetched-later.ts'
import { monacoSlim } from './tools/monaco-slim.ts'
import { offline } from './tools/offline.ts'
import { firstView } from './tools/first-view.ts'
import { chunks } from './tools/page-chunks.ts'
import { paintFirst } from './tools/paint-first.ts'
import { referencePages } from './tools/reference-pages.ts'
import { schemaValidator } from './tools/schema-validator.ts'
import { sharedWorker } from './tools/shared-worker.ts'
import { statusUrl } from './tools/status-url.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

export default defineConfig({
  // Relative addresses: the build works at any path of any static host.
  base: './',
  plugins: [
    schemaValidator(),
    sharedWorker(),
    fetchedLater(),
    monacoSlim(),
    codiconSubset(),
    contentSecurityPolicy(),
    referencePages(),
    firstView(statusUrl(process.env['STATUS_URL']) !== null),
    paintFirst(),
    compileAhead(),
    react(),
    tailwindcss(),
    offline(),
  ],
  define: {
    'import.meta.env.STATUS_URL': JSON.stringify(statusUrl(process.env['STATUS_URL'])),
    // Says which build a page is of, where somebody reports a failure.
    __RELEASE__: JSON.stringify(process.env['RELEASE'] || version),
  },
  worker: { format: 'es', plugins: () => [schemaValidator()] },
  build: {
    target: 'es2023',
    // An inlined data: font or worker would be refused by the policy.
    assetsInlineLimit: 0,
    // The polyfill fetches, which the policy forbids; every browser that runs this target preloads by itself.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: ['index.html', 'receive.html'],
      output: chunks,
    },
    reportCompressedSize: false,
    // Monaco is one large chunk, loaded after first paint.
    chunkSizeWarningLimit: 4000,
  },
  // No page to fall back to: an address that is not there answers 404, as on a static host.
  appType: 'mpa',
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, cors: false, headers: previewHeaders },
  test: {
    environment: 'node',
    // A test that hangs is found out; one on a busy machine is not.
    testTimeout: 60_000,
    include: ['src/**/*.test.{ts,tsx}', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
  },
})
