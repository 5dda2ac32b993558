// The one source of the security policy: the build's meta tag, the local servers' headers and the deployed _headers file.
import type { Plugin } from 'vite'
import { statusUrl } from './status-url.ts'

/**
 * Trusted Types policies that may exist: ours for the workers and the service worker, the rest are Monaco's own.
 * A library that makes another one is stopped by the browser, which is the point.
 */
const trustedTypes = [
  'inspector-worker',
  'inspector-sw',
  'defaultWorkerFactory',
  'domLineBreaksComputer',
  'standaloneColorizer',
  'diffEditorWidget',
  'editorViewLayer',
  'richScreenReaderContent',
  'tokenizeToString',
  'diffReview',
  'dompurify',
]

/** What both the meta tag and the header say. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  // Monaco lays out its lines with style attributes, which no nonce or hash can allow.
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  // Squiggles under a finding are data: images.
  "img-src 'self' data:",
  connectSources(statusUrl(process.env['STATUS_URL'])),
  // Workers start from a blob that imports their file, because only a blob worker inherits this policy.
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  `trusted-types ${trustedTypes.join(' ')}`,
]

/**
 * The browser itself keeps the promise that nothing pasted reaches another server. The page's own origin is allowed for the
 * service worker's files and for the companion, which serves the page and tells it what it captures; beside it there is only
 * the public status page, which the app reads when the person asks it to.
 */
export function connectSources(status: string | null): string {
  return ["connect-src 'self'", ...(status === null ? [] : [new URL(status).origin])].join(' ')
}

/** The policy for the meta tag, which may not say who can frame the page. */
export const metaPolicy = policy.join('; ')

/**
 * Who may frame the page: a wiki or an issue tracker, to show `?embed` with a link. In a frame the page shows the breakdown
 * alone, whatever its address says, so there is no control in it that another site could lay something over. X-Frame-Options
 * cannot say this, so it is not sent.
 */
const framing = "frame-ancestors 'self' https:"

/** Headers for every response. */
export const securityHeaders = {
  'Content-Security-Policy': [...policy, framing].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/**
 * The page that takes a response over from the page that opened it. Isolated from its opener, it could hear nothing; the app itself
 * stays isolated, so that no page which opened it can count its frames or put another page in its place. What comes in here is asked
 * about and handed on through storage. It has no business in a frame.
 */
const receivingPage = '/receive.html'

/** The local server's headers that are the same for every path; `openerPolicy` says the rest. */
const { 'Cross-Origin-Opener-Policy': isolated, ...others } = securityHeaders
export const previewHeaders = others

function openerPolicy(path: string): string {
  return path.endsWith(receivingPage) ? 'unsafe-none' : isolated
}

/** The `_headers` file that Netlify, Cloudflare Pages and others read: the security headers, and caching of hashed files. */
function headersFile(): string {
  const note = [
    '# Any https page may frame the app: it shows the breakdown of a link then, and no editor (see ?embed in the README).',
    "# To forbid it, write frame-ancestors 'none'; to name your wiki, frame-ancestors https://wiki.example.com.",
  ]
  const security = Object.entries(securityHeaders).map(([name, value]) => `  ${name}: ${value}`)
  // Both rules hold there. A list of two is no policy for openers, which browsers read as none; two content policies add up. Some
  // hosts leave the end of the name away.
  const receiving = [receivingPage, receivingPage.replace('.html', '')].flatMap((path) => [
    path,
    '  Cross-Origin-Opener-Policy: unsafe-none',
    "  Content-Security-Policy: frame-ancestors 'none'",
  ])
  const caching = ['/assets/*', '  Cache-Control: public, max-age=31536000, immutable']
  // A copy that a cache held on to would keep updates from everyone.
  const fresh = ['/sw.js', '/manifest.webmanifest'].flatMap((path) => [path, '  Cache-Control: no-cache'])
  return [...note, '/*', ...security, ...receiving, ...caching, ...fresh, ''].join('\n')
}

/** Puts the policy into the built pages and `_headers` beside them. Not in dev, where React's refresh starts inline. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: (config, { command, isPreview }) => isPreview === true || (command === 'build' && !config.build?.ssr),
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path = ''] = (request.url ?? '').split('?')
        response.setHeader('Cross-Origin-Opener-Policy', openerPolicy(path))
        next()
      })
    },
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: metaPolicy },
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
  }
}
