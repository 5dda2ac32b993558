// Sending domains.
import type { FieldEntry } from '../types.ts'

export const domainFields: readonly FieldEntry[] = [
  {
    path: 'domain_address',
    name: 'Domain',
    meaning: 'The domain that mail is sent from or received on.',
    kind: 'text',
    source: 'contract',
  },
  {
    path: 'branded',
    name: 'Branded',
    meaning: 'True for a subdomain of one of the domains that Nylas owns.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_ownership',
    name: 'Ownership verified',
    meaning: 'Whether the TXT record proves that the domain is yours.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_dkim',
    name: 'DKIM verified',
    meaning: 'Whether the DNS record for signed mail was found.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_spf',
    name: 'SPF verified',
    meaning: 'Whether the DNS record that allows Nylas to send was found.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_mx',
    name: 'MX verified',
    meaning: 'Whether the MX record that brings the domain’s mail to Nylas was found.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_feedback',
    name: 'Feedback verified',
    meaning: 'Whether the MX record for feedback on sent mail was found.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_dmarc',
    name: 'DMARC verified',
    meaning: 'Whether the DNS record with your DMARC policy was found.',
    kind: 'boolean',
    source: 'contract',
  },
  {
    path: 'verified_arc',
    name: 'ARC verified',
    meaning: 'Whether the set-up for ARC, which vouches for forwarded mail, was found.',
    kind: 'boolean',
    source: 'contract',
  },
]
