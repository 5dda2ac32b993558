// The one request that the app may make to another server: where the state of Nylas's platform is read from.

/** Nylas's public status page, in the format of Statuspage. */
const nylasSummary = 'https://status-v3.nylas.com/api/v2/summary.json'

/**
 * Takes the setting STATUS_URL and returns the address of the summary: Nylas's own where it is not set, null where it is set to
 * nothing, which takes the check out of the app. Throws when it is no address that the policy can name.
 */
export function statusUrl(setting: string | undefined): string | null {
  if (setting === undefined) return nylasSummary
  if (setting.trim() === '') return null
  const url = URL.canParse(setting) ? new URL(setting) : null
  const isLocal = url?.protocol === 'http:' && /^(?:127\.0\.0\.1|localhost|\[::1\])$/.test(url.hostname)
  if (!url || (url.protocol !== 'https:' && !isLocal) || url.username || url.password) {
    throw new Error(`STATUS_URL must be an https address of a Statuspage summary, or empty, not “${setting}”.`)
  }
  return url.href
}
