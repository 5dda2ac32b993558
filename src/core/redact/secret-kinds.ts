// What kinds of live secrets a text seems to hold, without saying them.
import { Later } from '../later.ts'
import { maxSecretSearchChars } from '../limits.ts'
import { redact } from './redact.ts'

/** Asked for only where a text has secrets at all: in the page's build they are a file of their own. */
const examples = new Later('The examples', async () => (await import('../catalogue/examples.ts')).examples)

/**
 * In words, each once; none for an example, whose tokens are invented. Only the beginning of a long text is looked through.
 * @throws PartNotLoaded where a text has secrets and the examples cannot be fetched
 */
export async function secretKindsIn(text: string): Promise<readonly string[]> {
  const { masks } = redact(text.slice(0, maxSecretSearchChars))
  const kinds = new Set(masks.filter(({ kind }) => kind === 'secret').map(({ reason }) => reason))
  if (kinds.size === 0) return []
  await examples.fetch()
  return examples.value.some((example) => example.text === text) ? [] : [...kinds]
}
