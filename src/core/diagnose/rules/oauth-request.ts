// `invalid_request` as OAuth means it. Other endpoints use the same name for requests of quite another kind.
import { codeExchange } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

export const oauthRequestRules: readonly Rule[] = [
  {
    id: 'sign-in/invalid-request',
    when: { envelope: ['oauth-error'], type: ['invalid_request'] },
    then: {
      title: 'The OAuth request lacks something or has it wrong',
      meaning:
        'The OAuth endpoint could not work with the request: a parameter is missing, stands there twice or has a value that is not allowed. `error_description` says which.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'A parameter was left out, or the variable behind it was empty.',
        'The body is form-encoded under a JSON header, or the reverse, so that no parameter was read.',
        'The application was identified twice, in an Authorization header and in the body.',
      ],
      fix: [
        { text: 'Read `error_description`, and look for the parameter that it names in the request as it was sent.' },
        {
          text: 'For the exchange of a code, send all five fields.',
          code: codeExchange,
        },
        { text: 'Make `Content-Type` and body agree.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'Send it again corrected. If the code is too old by then, only a new sign-in gives another.',
      },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'rfc',
  },
  {
    id: 'sign-in/invalid-request-on-callback',
    when: { envelope: ['auth-redirect'], type: ['invalid_request'] },
    then: {
      title: 'The address of the sign-in lacks something or has it wrong',
      meaning:
        'The sign-in did not begin: a parameter of the address that your app opened is missing, stands there twice or has a value that is not allowed. `error_description` says which.',
      category: 'oauth',
      actor: 'developer',
      causes: [
        'A parameter was left out, or the variable behind it was empty.',
        'A value was not URL-encoded, so that a part of it counts as another parameter.',
      ],
      fix: [
        {
          text: 'Compare the address that your app opened with this one.',
          code: {
            language: 'http',
            text: 'GET https://api.us.nylas.com/v3/connect/auth?client_id={client_id}&redirect_uri={url_encoded_callback}&response_type=code&provider={provider}',
          },
        },
        {
          text: 'If it is in order, the provider refused it: compare the settings of the connector with its app there.',
        },
      ],
      retry: { verdict: 'after-fix', advice: 'A new sign-in works once the address is right.' },
      references: [docs.oauthRecipe],
    },
    confidence: 'certain',
    source: 'rfc',
  },
]
