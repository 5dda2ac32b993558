// The web app manifest: how the app installs, and what the system may hand to it. All addresses are relative to it.
import type { ManifestOptions } from 'vite-plugin-pwa'
import { home, siteName } from '../reference-pages/page.ts'
import { icons } from './icons.ts'

/** What people keep responses in; `accept` as a system that knows no MIME type for them wants it. */
const files = {
  'application/json': ['.json', '.har'],
  'message/http': ['.http'],
  'text/plain': ['.txt', '.log'],
  'message/rfc822': ['.eml'],
} as const

/** The manifest as it is written beside the page. */
export function manifest(): Partial<ManifestOptions> {
  return {
    id: 'nylas-response-inspector',
    name: siteName,
    short_name: 'Nylas Inspector',
    description: home.description,
    lang: 'en',
    dir: 'ltr',
    categories: ['developer', 'productivity', 'utilities'],
    start_url: './',
    scope: './',
    display: 'standalone',
    display_override: ['standalone', 'minimal-ui'],
    orientation: 'any',
    theme_color: '#ffffff',
    background_color: '#f6f6f4',
    prefer_related_applications: false,
    // What comes from outside gets a window of its own: nothing takes the place of a text that somebody works on.
    launch_handler: { client_mode: 'navigate-new' },
    icons: icons.flatMap(({ path, size, purpose }) =>
      purpose === 'apple' ? [] : [{ src: `./${path}`, sizes: `${size}x${size}`, type: 'image/png', purpose }],
    ),
    screenshots: [
      {
        src: './screenshots/wide-light.png',
        sizes: '1440x900',
        type: 'image/png',
        form_factor: 'wide',
        label: 'A response beside its breakdown: what happened, whose move it is, what to do',
      },
      {
        src: './screenshots/narrow-light.png',
        sizes: '780x1688',
        type: 'image/png',
        form_factor: 'narrow',
        label: 'The same on a phone',
      },
    ],
    shortcuts: [
      {
        name: 'Paste from clipboard',
        short_name: 'Paste',
        description: 'Inspect what was copied',
        url: './?action=paste',
        icons: shortcutIcons,
      },
      {
        name: 'Reference',
        description: 'Error types, statuses, event codes, webhook triggers and provider errors',
        url: './#/reference',
        icons: shortcutIcons,
      },
    ],
    file_handlers: Object.entries(files).map(([type, endings]) => ({ action: './', accept: { [type]: [...endings] } })),
    share_target: {
      action: './share',
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        title: 'title',
        text: 'text',
        url: 'url',
        files: [{ name: 'files', accept: [...Object.keys(files), 'text/*', ...Object.values(files).flat()] }],
      },
    },
    protocol_handlers: [{ protocol: 'web+nylas', url: './?open=%s' }],
  }
}

const shortcutIcons = [{ src: './icons/any-192.png', sizes: '192x192', type: 'image/png' }]
