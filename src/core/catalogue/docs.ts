// The Nylas documentation pages that advice points to. Only pages known to exist stand here.
import type { Reference } from '../model.ts'

const site = 'https://developer.nylas.com/docs'

export const docs = {
  errors: { label: 'Errors and HTTP status codes', url: `${site}/api/errors/` },
  responses200: { label: '200–299 responses', url: `${site}/api/errors/200-response` },
  responses400: { label: '400–499 responses', url: `${site}/api/errors/400-response` },
  responses500: { label: '500–599 responses', url: `${site}/api/errors/500-response` },
  responses700: { label: '700–799 responses', url: `${site}/api/errors/700-response` },
  eventCodes: { label: 'Event codes', url: `${site}/api/errors/event-codes/` },
  sendingErrors: { label: 'Sending errors', url: `${site}/v3/email/sending-errors` },
  largeAttachments: { label: 'Send large attachments', url: `${site}/v3/email/send-large-attachments/` },
  idempotentSend: { label: 'Send idempotently', url: `${site}/v3/email/idempotent-send/` },
  rateLimits: { label: 'Rate limits', url: `${site}/dev-guide/platform/rate-limits` },
  authTroubleshooting: { label: 'Troubleshoot authentication', url: `${site}/v3/auth/troubleshooting` },
  grantLifecycle: { label: 'Grant lifecycle', url: `${site}/dev-guide/best-practices/grant-lifecycle` },
  availability: { label: 'Checking availability', url: `${site}/v3/calendar/calendar-availability/` },
  notetakerMedia: { label: 'Notetaker media files', url: `${site}/v3/notetaker/media-handling/` },
  notifications: { label: 'Notifications and webhooks', url: `${site}/v3/notifications/` },
  rateLimitRecipe: {
    label: 'Handle rate-limit errors',
    url: `${site}/cookbook/use-cases/build/handle-rate-limit-errors`,
  },
  oauthRecipe: {
    label: 'Troubleshoot OAuth errors',
    url: `${site}/cookbook/use-cases/build/troubleshoot-oauth-errors`,
  },
  invalidGrantRecipe: {
    label: 'Fix invalid_grant errors',
    url: `${site}/cookbook/use-cases/build/fix-invalid-grant-errors`,
  },
  adminApprovalRecipe: {
    label: 'Fix admin-approval errors',
    url: `${site}/cookbook/use-cases/build/fix-admin-approval-error`,
  },
  grantExpiryRecipe: { label: 'Handle grant expiry', url: `${site}/cookbook/use-cases/build/handle-grant-expiry` },
  webhookRetryRecipe: { label: 'Retry failed webhooks', url: `${site}/cookbook/use-cases/build/retry-failed-webhooks` },
  v2Errors: { label: 'API v2 errors', url: `${site}/developer-tools/api/errors/` },
  status: { label: 'Nylas platform status', url: 'https://status.nylas.com' },
} as const satisfies Record<string, Reference>
