// The pages on IMAP and SMTP that the advice of this folder points to. Only pages known to exist stand here.
import type { Reference } from '../../model.ts'

const nylas = 'https://developer.nylas.com/docs'
const microsoft = 'https://learn.microsoft.com/en-us'

export const mailPages = {
  smtp: { label: 'SMTP, RFC 5321', url: 'https://www.rfc-editor.org/rfc/rfc5321' },
  smtpAuth: { label: 'SMTP authentication, RFC 4954', url: 'https://www.rfc-editor.org/rfc/rfc4954' },
  statusCodes: { label: 'Enhanced mail status codes, RFC 3463', url: 'https://www.rfc-editor.org/rfc/rfc3463' },
  statusRegistry: {
    label: 'Registry of enhanced status codes',
    url: 'https://www.iana.org/assignments/smtp-enhanced-status-codes/smtp-enhanced-status-codes.xhtml',
  },
  imapCodes: { label: 'IMAP response codes, RFC 5530', url: 'https://www.rfc-editor.org/rfc/rfc5530' },
  imapRegistry: {
    label: 'Registry of IMAP response codes',
    url: 'https://www.iana.org/assignments/imap-response-codes/imap-response-codes.xhtml',
  },
  imap: { label: 'IMAP4rev2, RFC 9051', url: 'https://www.rfc-editor.org/rfc/rfc9051' },
  gmailCodes: { label: 'Gmail SMTP errors and codes', url: 'https://support.google.com/a/answer/3726730' },
  gmailSenders: { label: 'Gmail: email sender guidelines', url: 'https://support.google.com/mail/answer/81126' },
  gmailBandwidth: { label: 'Gmail bandwidth limits', url: 'https://support.google.com/a/answer/1071518' },
  googleAppPasswords: {
    label: 'Google: sign in with app passwords',
    url: 'https://support.google.com/accounts/answer/185833',
  },
  zohoBlocked: {
    label: 'Zoho Mail: unusual sending activity',
    url: 'https://help.zoho.com/portal/en/community/topic/unable-to-send-message-reason-550-5-4-6-unusual-sending-activity-detected',
  },
  exchangeReports: {
    label: 'Non-delivery reports in Exchange Online',
    url: `${microsoft}/troubleshoot/exchange/email-delivery/ndr/non-delivery-reports-in-exchange-online`,
  },
  exchangeSmtpAuth: {
    label: 'Exchange Online: enable SMTP AUTH',
    url: `${microsoft}/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission`,
  },
  exchangeThrottling: {
    label: 'Exchange Online: throttling of SMTP submission',
    url: `${microsoft}/exchange/troubleshoot/send-emails/smtp-submission-improvements`,
  },
  exchangeBasicAuth: {
    label: 'Exchange Online retires Basic auth for SMTP AUTH',
    url: 'https://techcommunity.microsoft.com/blog/exchange/exchange-online-to-retire-basic-auth-for-client-submission-smtp-auth/4114750',
  },
  appPasswords: { label: 'Using app passwords in Nylas', url: `${nylas}/provider-guides/app-passwords/` },
  imapPasswords: {
    label: 'IMAP passwords and character encoding',
    url: `${nylas}/dev-guide/provider-guides/imap/passwords-character-encoding`,
  },
  changedPassword: {
    label: 'User changed email account password',
    url: `${nylas}/support/troubleshooting/changed-password/`,
  },
} as const satisfies Record<string, Reference>
