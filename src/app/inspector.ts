// The workers: one in which texts are inspected, and one for each large file.
import type { CapturedExchange } from '../core/capture/protocol.ts'
import type { Verdict } from '../core/capture/verdict.ts'
import type { InspectOptions } from '../core/inspect.ts'
import { maxCharsLeftRunning, maxSecretSearchChars } from '../core/limits.ts'
import type { Inspection } from '../core/model.ts'
import type { LinkedView } from '../core/permalink/permalink.ts'
import type { PersonalKind } from '../core/redact/mask.ts'
import type { Shareable } from '../core/shareable.ts'
import { startWorker } from '../ui/start-worker.ts'
import { whenIdle } from '../ui/when-idle.ts'
import { WorkerClient } from '../worker/client.ts'
import workerScripts from '../worker/inspector.worker.ts?worker&scripts'

const client = new WorkerClient(() => startWorker(workerScripts, 'inspector'))

/** Fetches the worker, whose code is as large as the page's, ahead of the first text; and in an idle moment what few texts need. */
export function beginInspecting(): void {
  client.begin()
  whenIdle(prepare)
}

/** Where this fails, the text that needs it says so. */
function prepare() {
  client.call('prepare', [], {}).catch(() => undefined)
}

/** A worker of its own for a file, whose reading must not be ended by a newer text: the one that stands ready, if it can be spared. */
export function workerForFile(): WorkerClient {
  const worker = client.detach()
  whenIdle(prepare)
  return worker
}

/** Inspects a text away from the page's thread. Rejects when the signal aborts, or when the worker fails on this text. */
export function inspectText(text: string, options: InspectOptions, signal: AbortSignal): Promise<Inspection> {
  return client.inspect(text, options, signal)
}

/** What inspecting captured exchanges concludes, in their order, as far as a row of the list shows it. */
export function judgeExchanges(
  exchanges: readonly CapturedExchange[],
  signal: AbortSignal,
): Promise<readonly Verdict[]> {
  return client.call('verdicts', [exchanges], { signal })
}

/** What kinds of live secrets a text seems to hold, in words. */
export function secretKinds(text: string, signal: AbortSignal): Promise<readonly string[]> {
  // No more than is looked through has to cross.
  return client.call('secretKinds', [text.slice(0, maxSecretSearchChars)], { signal })
}

/** What the share dialog has done in the worker. */
export const shareWork = {
  inspect: inspectText,
  shareable: (view: LinkedView, shown: readonly PersonalKind[], signal: AbortSignal): Promise<Shareable> =>
    client.call('shareable', [view, shown], { signal, isLong: view.text.length > maxCharsLeftRunning }),
}

/** A text with secrets and personal data replaced. */
export function redactText(text: string): Promise<string> {
  return client.call('redact', [text], {})
}
