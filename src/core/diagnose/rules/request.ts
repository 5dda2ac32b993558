// Requests that are wrong in a way that only the message tells.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const requestRules: readonly Rule[] = [
  {
    id: 'request/empty-put',
    when: { says: ['empty request body'] },
    then: {
      title: 'The request had no body',
      meaning: 'A PUT without body content is answered with 400, even where every field is optional.',
      category: 'request',
      actor: 'developer',
      causes: ['The body was dropped on the way: a missing option of the HTTP client, or an undefined variable.'],
      fix: [{ text: 'Send at least one field to change, as JSON, with Content-Type: application/json.' }],
      retry: { verdict: 'after-fix', advice: 'Send it again with a body.' },
      references: [docs.errors, docs.responses400],
    },
    confidence: 'certain',
    source: 'errors-page',
  },
  {
    id: 'request/sync-stopped',
    when: { says: ['sync has been stopped'] },
    then: {
      title: 'The v2 account is no longer synced',
      meaning: 'Sync of this account was stopped in API v2, and requests that need it are refused.',
      category: 'migration',
      actor: 'developer',
      causes: ['The account was cancelled, its credentials became invalid, or v2 sync was ended for it.'],
      fix: [{ text: 'Move the account to a v3 grant, or contact Nylas support with the account ID.' }],
      retry: { verdict: 'after-fix', advice: 'It stays refused until sync runs again.' },
      references: [docs.v2Errors],
    },
    confidence: 'certain',
    source: 'v2-errors',
  },
]
