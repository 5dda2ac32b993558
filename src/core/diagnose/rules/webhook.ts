// Setting up a webhook destination: what the webhook service objects to, told apart by its message.
import { listWebhooks } from '../../catalogue/code-samples.ts'
import { docs } from '../../catalogue/docs.ts'
import type { CodeSample, FixStep } from '../../model.ts'
import type { Rule } from '../rule.ts'

/** An endpoint that answers the challenge, of Express. */
export const answerChallenge: CodeSample = {
  language: 'javascript',
  text: `app.get('/webhook', (request, response) => {
  response.type('text/plain').send(String(request.query.challenge))
})`,
}

/** The challenge that Nylas sends, with what the endpoint answers and how long it took. */
const sendChallenge: CodeSample = {
  language: 'bash',
  text: `curl --include --write-out "\\n%{http_code} after %{time_total} s\\n" "$WEBHOOK_URL?challenge=test"`,
}

export const setUpAgain = {
  verdict: 'after-fix',
  advice: 'Create the destination again once the endpoint answers the challenge.',
} as const

const tryEndpoint = {
  text: 'Call your endpoint from outside your network: it has to answer 200 within 10 seconds.',
  code: sendChallenge,
} as const satisfies FixStep

export const tryChallenge = {
  text: 'Try it from outside your network. Check in this order: status 200, no redirect, a body of `test` and nothing else, under 10 seconds.',
  code: sendChallenge,
} as const satisfies FixStep

export const webhookRules: readonly Rule[] = [
  {
    id: 'webhook/challenge',
    when: { envelope: ['webhook'], type: ['challenge'] },
    then: {
      title: 'Nylas tries your webhook URL with a challenge',
      meaning:
        'Before a webhook destination becomes active, Nylas calls it with a GET that carries challenge and waits for that value to come back.',
      category: 'webhook',
      actor: 'developer',
      causes: ['A webhook destination was created or activated with this URL.'],
      fix: [
        {
          text: 'Answer 200 with the value of challenge and nothing else, within 10 seconds: no quotes, no JSON, not in chunks.',
          code: answerChallenge,
        },
      ],
      retry: { verdict: 'not-needed', advice: 'There is nothing to send: Nylas waits for your answer.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'webhook/failed',
    when: { envelope: ['success'], finding: ['envelope/webhook-failed'] },
    then: {
      title: 'The call worked, and this webhook has failed',
      meaning:
        'Your endpoint refused almost everything for 72 hours, so that Nylas delivers nothing to it any more. What happens meanwhile is not sent later.',
      category: 'webhook',
      actor: 'developer',
      causes: [
        'The endpoint is gone, or answers with something else than 200.',
        'It takes longer than 10 seconds, or a firewall or a sign-in page stands in front of it.',
      ],
      fix: [
        tryEndpoint,
        {
          text: 'Once it answers, set the webhook to active again; it does not recover by itself.',
          code: {
            language: 'bash',
            text: `curl --request PUT "https://api.us.nylas.com/v3/webhooks/$WEBHOOK_ID" \\
  --header "Authorization: Bearer $NYLAS_API_KEY" \\
  --header "Content-Type: application/json" \\
  --data '{"status": "active"}'`,
          },
        },
        { text: 'List what has changed in the meantime through the API: those notifications are lost.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Deliveries begin again once the webhook is active.' },
      references: [docs.notifications, docs.webhookRetryRecipe],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'webhook/failing',
    when: { envelope: ['success'], finding: ['envelope/webhook-failing'] },
    then: {
      title: 'The call worked, and this webhook is failing',
      meaning:
        'Over the last minutes your endpoint answered hardly any delivery with 200. Nylas goes on trying; after 72 hours it gives the webhook up.',
      category: 'webhook',
      actor: 'developer',
      causes: [
        'The endpoint is down, or answers with something else than 200.',
        'It takes longer than 10 seconds to answer.',
      ],
      fix: [tryEndpoint, { text: 'Answer 200 first and do the work afterwards.' }],
      retry: {
        verdict: 'after-fix',
        advice:
          'Nylas goes on delivering what is new until the webhook has failed; read through the API what you missed.',
      },
      references: [docs.notifications, docs.webhookRetryRecipe],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'webhook/ngrok',
    when: { says: ['ngrok is not allowed'] },
    then: {
      title: 'Nylas refuses ngrok addresses',
      meaning: 'Webhook URLs on ngrok are blocked as a matter of policy, whatever the endpoint answers.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The webhook URL points to an ngrok tunnel.'],
      fix: [
        { text: 'Use another tunnel for development, or deploy the endpoint on a host of your own.' },
        { text: 'Leave the endpoint as it is: it was never called.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Create the destination again with another host.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'webhook/url-empty',
    when: { says: ['input webhook url is empty', 'webhook url is empty'] },
    then: {
      title: 'The request names no webhook URL',
      meaning: 'The service did not get as far as calling your endpoint: webhook_url is missing or empty.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The variable with the URL was empty.', 'The field has another name, such as `callback_url` of API v2.'],
      fix: [
        {
          text: 'Send `webhook_url` with the full address, beside `trigger_types`.',
          code: {
            language: 'json',
            text: `{
  "trigger_types": ["message.created"],
  "webhook_url": "https://yourapp.com/webhooks/nylas"
}`,
          },
        },
      ],
      retry: { verdict: 'after-fix', advice: 'Send it again with the URL.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'webhook/url-not-verified',
    when: {
      says: [
        'status is not ok, got',
        'unable to verify webhook',
        'unable.verify.webhook_url',
        'failed to verify challenge',
      ],
    },
    then: {
      title: 'Your endpoint did not answer the challenge',
      meaning: 'Nylas called the webhook URL with a challenge and did not get it back in the way it expects.',
      category: 'webhook',
      actor: 'developer',
      causes: [
        'The endpoint is not reachable from the internet, or answers GET with something else than 200.',
        'The answer holds quotes, JSON or white space around the challenge, or is sent in chunks.',
        'It took longer than 10 seconds.',
        'A login page, a firewall or a redirect stands in front of it.',
      ],
      fix: [
        {
          text: 'Answer a GET that carries challenge with its raw value and nothing else, within 10 seconds.',
          code: answerChallenge,
        },
        tryChallenge,
      ],
      retry: setUpAgain,
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'webhook/topic-required',
    when: { says: ['topic is required'] },
    then: {
      title: 'The Pub/Sub channel has no topic',
      meaning:
        'A channel delivers to a Google Pub/Sub topic, and the request does not name one. The number of the type says nothing about it.',
      category: 'webhook',
      actor: 'developer',
      causes: ['`topic` is missing, empty or misspelt in the body.'],
      fix: [
        { text: 'Send `topic` in full: `projects/{project}/topics/{topic}`.' },
        { text: 'Check that the variable with the topic is set where your program runs.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Send it again with the topic.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'webhook/trigger-refused',
    when: {
      envelope: ['error'],
      says: [
        'invalid trigger type',
        'invalid trigger_type',
        'invalid webhook trigger',
        'unknown trigger type',
        'unsupported trigger type',
        'trigger_types contains an invalid value',
      ],
    },
    then: {
      title: 'No webhook trigger has this name',
      meaning: 'A destination subscribes to triggers by their exact names, and one in `trigger_types` is none of them.',
      category: 'webhook',
      actor: 'developer',
      causes: [
        'The name is misspelt, or one that only API v2 has: `account.invalid` is `grant.expired` now.',
        'It ends in `.truncated` or `.transformed`: such notifications come for the trigger without the ending.',
      ],
      fix: [
        { text: 'Compare each name with the list of triggers that the notifications page gives.' },
        { text: 'Send `trigger_types` as an array, also where it is a single name.' },
      ],
      retry: {
        verdict: 'after-fix',
        advice: 'The same name is refused every time; send it again with one of the list.',
      },
      references: [docs.notifications],
    },
    confidence: 'likely',
    source: 'cli-source',
  },
  {
    id: 'webhook/destination-unknown',
    when: { says: ['destination.id.not.found'] },
    then: {
      title: 'There is no webhook or channel with this ID',
      meaning:
        'The ID in the path stands for a notification destination, and the application of this key has none with it.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The ID is cut or of another application.', 'The destination was removed.'],
      fix: [
        {
          text: 'List the webhooks and take the ID from there.',
          code: listWebhooks,
        },
        { text: 'If it is not listed, create it again.' },
      ],
      retry: { verdict: 'after-fix', advice: 'Send it again with an ID from the list.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'contract',
  },
  {
    id: 'webhook/application-unknown',
    when: { says: ['application_id.required'] },
    then: {
      title: 'The webhook service cannot tell which application',
      meaning:
        'It learns the application from the API key. This request came without one, or with a token of a person.',
      category: 'webhook',
      actor: 'developer',
      causes: ['The Authorization header carries an access token, or nothing.'],
      fix: [
        { text: 'Call with the API key of the application: `Authorization: Bearer`, one space, the key.' },
        {
          text: 'Try `GET /v3/webhooks` with that key. If it lists your webhooks, the other call went out without it.',
        },
      ],
      retry: { verdict: 'after-fix', advice: 'Send it again with the API key.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'contract',
  },
]
