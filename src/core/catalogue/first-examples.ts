// The examples that an empty page offers, without their texts: these come with the others, once one is chosen.

/** Each is the same as in `examples.ts`. */
export const firstExamples = [
  { id: 'invalid-request', title: 'Missing parameter (400)' },
  { id: 'grant-not-found', title: 'Grant not found (404)' },
  { id: 'grant-expired', title: 'Expired grant (401)' },
] as const
