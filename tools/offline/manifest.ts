// The web app manifest: how the app installs, and what the system may hand to it. All addresses are relative to it.
import type { ManifestOptions } from 'vite-plugin-pwa'

/** The manifest as it is written beside the page. */
export function manifest(): Partial<ManifestOptions> {
  return {
    id: 'nylas-response-inspector',
    name: 'Nylas Response Inspector',
    short_name: 'Nylas Inspector',
    description:
      'Paste a Nylas API response and read what happened, whose move it is, what to do and whether to retry.',
    start_url: './',
    scope: './',
    theme_color: '#ffffff',
    background_color: '#f6f6f4',
    display: 'standalone',
  }
}
