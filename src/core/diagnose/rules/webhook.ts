// Setting up a webhook destination: what the webhook service objects to, told apart by its message.
import { docs } from '../../catalogue/docs.ts'
import type { Rule } from '../rule.ts'

const setUpAgain = {
  verdict: 'after-fix',
  advice: 'Create the destination again once the endpoint answers the challenge.',
} as const

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
          code: {
            language: 'javascript',
            text: "app.get('/webhook', (request, response) => {\n  response.type('text/plain').send(String(request.query.challenge))\n})",
          },
        },
      ],
      retry: { verdict: 'not-needed', advice: 'There is nothing to send: Nylas waits for your answer.' },
      references: [docs.notifications],
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
      fix: [{ text: 'Use another tunnel for development, or deploy the endpoint on a host of your own.' }],
      retry: { verdict: 'after-fix', advice: 'Create the destination again with another host.' },
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'notifications',
  },
  {
    id: 'webhook/url-not-verified',
    when: { says: ['status is not ok', 'unable to verify webhook', 'unable.verify.webhook_url'] },
    then: {
      title: 'Your endpoint did not answer the challenge',
      meaning: 'Nylas called the webhook URL with a challenge and did not get it back in the way it expects.',
      category: 'webhook',
      actor: 'developer',
      causes: [
        'The endpoint is not reachable from the internet, or answers GET with something else than 200.',
        'The answer holds quotes, JSON or white space around the challenge, or is sent in chunks.',
        'It took longer than 10 seconds.',
      ],
      fix: [
        {
          text: 'Answer a GET that carries challenge with its raw value and nothing else, within 10 seconds.',
          code: {
            language: 'javascript',
            text: "app.get('/webhook', (request, response) => {\n  response.type('text/plain').send(String(request.query.challenge))\n})",
          },
        },
        {
          text: 'Try it from outside your network.',
          code: { language: 'bash', text: 'curl -i "$WEBHOOK_URL?challenge=test"' },
        },
      ],
      retry: setUpAgain,
      references: [docs.notifications],
    },
    confidence: 'certain',
    source: 'notifications',
  },
]
