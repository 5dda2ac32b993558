// Hosts of services that are asked beside Nylas in the same programs. Their errors may be worded like those of Nylas.

interface Service {
  readonly name: string
  /** Where their documentation says that their API answers; every host below one of these counts as well. */
  readonly hosts: readonly string[]
}

const services: readonly Service[] = [
  { name: 'Airtable', hosts: ['api.airtable.com'] },
  { name: 'Anthropic', hosts: ['api.anthropic.com'] },
  { name: 'Atlassian', hosts: ['atlassian.net', 'api.atlassian.com', 'api.bitbucket.org'] },
  { name: 'Auth0', hosts: ['auth0.com'] },
  { name: 'Calendly', hosts: ['api.calendly.com'] },
  { name: 'Cloudflare', hosts: ['api.cloudflare.com'] },
  { name: 'Discord', hosts: ['discord.com'] },
  { name: 'GitHub', hosts: ['api.github.com'] },
  { name: 'GitLab', hosts: ['gitlab.com'] },
  { name: 'Google', hosts: ['googleapis.com', 'accounts.google.com'] },
  { name: 'Groq', hosts: ['api.groq.com'] },
  { name: 'HubSpot', hosts: ['api.hubapi.com'] },
  { name: 'Intercom', hosts: ['api.intercom.io'] },
  { name: 'Linear', hosts: ['api.linear.app'] },
  { name: 'Mailgun', hosts: ['api.mailgun.net', 'api.eu.mailgun.net'] },
  { name: 'Meta', hosts: ['graph.facebook.com', 'graph.instagram.com'] },
  { name: 'Microsoft', hosts: ['graph.microsoft.com', 'login.microsoftonline.com', 'outlook.office.com'] },
  { name: 'Mistral', hosts: ['api.mistral.ai'] },
  { name: 'Notion', hosts: ['api.notion.com'] },
  { name: 'OpenAI', hosts: ['api.openai.com'] },
  { name: 'Paddle', hosts: ['api.paddle.com'] },
  { name: 'Pipedrive', hosts: ['api.pipedrive.com'] },
  { name: 'Plaid', hosts: ['plaid.com'] },
  { name: 'Postmark', hosts: ['api.postmarkapp.com'] },
  { name: 'Resend', hosts: ['api.resend.com'] },
  { name: 'Salesforce', hosts: ['salesforce.com'] },
  { name: 'SendGrid', hosts: ['api.sendgrid.com'] },
  { name: 'Sentry', hosts: ['sentry.io'] },
  { name: 'Slack', hosts: ['slack.com'] },
  { name: 'Stripe', hosts: ['api.stripe.com'] },
  { name: 'Twilio', hosts: ['twilio.com'] },
  { name: 'Zendesk', hosts: ['zendesk.com'] },
  { name: 'Zoom', hosts: ['api.zoom.us'] },
]

const names = new Map(services.flatMap(({ name, hosts }) => hosts.map((host) => [host, name] as const)))

/**
 * Whose host it is, in a word that can be shown.
 * @param host as `hostOf` gives it
 * @returns null for Nylas's own, and for hosts that may pass its answers on
 */
export function serviceAt(host: string): string | null {
  for (let rest = host; rest !== ''; rest = rest.slice(rest.indexOf('.') + 1)) {
    const name = names.get(rest)
    if (name) return name
    if (!rest.includes('.')) return null
  }
  return null
}
