// Programs that run beside a measurement, as processes of their own.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Child {
  readonly process: ChildProcess
  readonly origin: string
  readonly output: string
}

/**
 * Starts a script of this folder; it is ready when it has printed what `ready` matches, with its origin in the first group.
 * @throws Where it ends before.
 */
export function startChild([script = '', ...args]: readonly string[], ready: RegExp): Promise<Child> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, script), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      const [, origin] = ready.exec(output) ?? []
      if (origin !== undefined) resolve({ process: child, origin, output })
    })
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)))
  })
}
