// The browser tests: journeys on the built page, served with its headers.
import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/chromium.ts'

// Another port lets two checkouts be tested side by side.
const port = process.env['E2E_PORT'] ?? '4199'
const origin = `http://127.0.0.1:${port}`

// Playwright reads this file again in each worker; they inherit what was found first.
process.env['CHROMIUM'] = findChromium()

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  // Generous, for busy machines: a test that waits in vain is found out all the same.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: `${origin}/`,
    // It would fetch the whole app beside every test; those that are about it let it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env['CHROMIUM'],
      // Keeps the browser from talking to its maker. The sandbox is off by Playwright's default: as root it cannot start,
      // and the only page opened is ours.
      args: [
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port}`,
    url: `${origin}/`,
    reuseExistingServer: false,
  },
})
