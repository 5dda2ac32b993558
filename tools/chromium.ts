// Finds the browser for the tests: the one named, one on the system, or Playwright's own download.
import { chromium } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((variable) => process.env[variable])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
]

/**
 * The path of a Chromium: `CHROMIUM` where it is set, else the system's, else Playwright's, which is downloaded if need be.
 * Throws, saying what to install, when there is none to be had.
 */
export function findChromium(): string {
  const named = process.env['CHROMIUM']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`CHROMIUM names ${named}, which does not exist.`)
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  const found = [...onPath, ...usualPlaces, chromium.executablePath()].find((path) => existsSync(path))
  return found ?? download()
}

function download(): string {
  console.log('No Chromium found; asking Playwright to download one…')
  spawnSync('npx playwright install chromium', { shell: true, stdio: 'inherit' })
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  throw new Error(
    'The browser tests need Chromium and none could be found or downloaded. Install Chromium or Google Chrome ' +
      '(Debian and Ubuntu: apt-get install chromium), or set CHROMIUM to the path of one.',
  )
}
