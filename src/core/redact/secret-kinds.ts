// What kinds of live secrets a text seems to hold, without saying them.
import { examples } from '../catalogue/examples.ts'
import { maxSecretSearchChars } from '../limits.ts'
import { redact } from './redact.ts'

/** In words, each once; none for an example, whose tokens are invented. Only the beginning of a long text is looked through. */
export function secretKindsIn(text: string): readonly string[] {
  if (text.trim() === '' || examples.some((example) => example.text === text)) return []
  const secrets = redact(text.slice(0, maxSecretSearchChars)).masks.filter(({ kind }) => kind === 'secret')
  return [...new Set(secrets.map(({ reason }) => reason))]
}
