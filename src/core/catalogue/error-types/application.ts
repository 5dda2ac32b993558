// The documented `application.` types: the Nylas application and its callback URIs.
import { fetchApplication } from '../code-samples.ts'
import { docs } from '../docs.ts'
import type { ErrorTypeEntry } from '../types.ts'

export const applicationTypes: readonly ErrorTypeEntry[] = [
  {
    type: 'application.missing_required_parameter',
    status: 400,
    defaultMessage: "One of the platform's required parameters is missing.",
    standing: 'documented',
    source: 'errors-page',
    title: 'The callback URI lacks a field its platform needs',
    meaning: 'Besides the URL, some platforms need settings of their own, and one of them was not sent.',
    category: 'application',
    actor: 'developer',
    causes: [
      'Platform `js` without `settings.origin`.',
      'Platform `ios` without `settings.bundle_id`.',
      'Platform `android` without `settings.package_name` or `settings.sha1_certificate_fingerprint`.',
    ],
    fix: [
      {
        text: 'Add the settings of the platform, for a browser app the origin.',
        code: {
          language: 'json',
          text: `{
  "platform": "js",
  "url": "https://yourapp.com/callback",
  "settings": { "origin": "https://yourapp.com" }
}`,
        },
      },
      { text: 'For a server-side app, use the platform `web`; it needs nothing but the URL.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with the missing setting.' },
    references: [docs.errors],
  },
  {
    type: 'application.not_found',
    status: 404,
    defaultMessage: 'Application not found.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Nylas cannot find this application',
    meaning: 'The ID in the request is not that of an application in this region.',
    category: 'application',
    actor: 'developer',
    causes: [
      'The application lives in the other region.',
      'The ID is that of a v2 application, of the organisation, or of the Google or Azure app.',
      'The application was removed.',
    ],
    fix: [
      {
        text: 'Ask with your key which application it belongs to, and use the ID from the answer.',
        code: fetchApplication,
      },
      { text: 'If the key is refused as well, try the other region.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with the ID and the host of the region it belongs to.' },
    references: [docs.authTroubleshooting],
  },
  {
    type: 'application.callback_uris_not_found',
    status: 404,
    defaultMessage: "Application's redirect URIs not found.",
    standing: 'documented',
    source: 'errors-page',
    title: 'The application has no such callback URI',
    meaning:
      'Either no callback URI is registered at all, or none has the ID in the path. Without at least one, nobody can sign in.',
    category: 'application',
    actor: 'developer',
    causes: [
      'The application is new and none was registered yet.',
      'The ID in the path belongs to another application, or the URL was used in place of the ID.',
      'The entry was removed.',
    ],
    fix: [
      {
        text: 'Register one.',
        code: {
          language: 'bash',
          text: `curl --request POST https://api.us.nylas.com/v3/applications/redirect-uris \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data '{ "platform": "web", "url": "https://yourapp.com/callback" }'`,
        },
      },
      { text: 'To change an existing one, take its ID from `GET /v3/applications/redirect-uris`.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry once a URI is registered, or with an ID from the list.' },
    references: [docs.oauthRecipe, docs.errors],
  },
  {
    type: 'application.callback_uri_is_not_valid',
    status: 400,
    defaultMessage: "Application's redirect URI is not valid.",
    standing: 'documented',
    source: 'errors-page',
    title: 'This address cannot serve as a callback URI',
    meaning:
      'Nylas accepts HTTPS addresses, plain HTTP on localhost, and app links on mobile. This address is none of these.',
    category: 'application',
    actor: 'developer',
    causes: [
      'A public host with `http://`.',
      'A localhost address without any scheme, such as `localhost:3000/callback`.',
      'A wildcard, a relative path or a stray space in the URL.',
    ],
    fix: [
      { text: 'Write the full address: `https://` for public hosts, `http://` for localhost.' },
      {
        text: 'For previews with changing hosts, register one fixed address and forward from there; use `state` to remember the target.',
      },
    ],
    retry: { verdict: 'after-fix', advice: 'Send it again with a valid address.' },
    references: [docs.responses400, docs.responses700],
  },
  {
    type: 'application.id_not_allowed',
    status: 403,
    defaultMessage: 'Application ID not allowed.',
    standing: 'documented',
    source: 'errors-page',
    title: 'Your key may not act for this application',
    meaning:
      'The application exists, but the credentials of this request belong elsewhere, or the application may not be used this way.',
    category: 'authorization',
    actor: 'developer',
    causes: [
      'Key and application ID come from two applications, often staging and production.',
      'The application was disabled.',
      'The sign-in uses a `client_id` that this key does not own.',
    ],
    fix: [
      {
        text: 'Call `GET /v3/applications` with the key and compare the ID in the answer with the one in your request.',
      },
      { text: 'Keep key, application ID and region of each environment together in one place of your configuration.' },
      { text: 'If they belong together, ask your Nylas administrator whether the application is disabled.' },
    ],
    retry: { verdict: 'after-fix', advice: 'Retry with the key that belongs to the application.' },
    references: [docs.authTroubleshooting, docs.responses700],
  },
]
