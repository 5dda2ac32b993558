// What a redaction hides: the kinds of values, and the masks that stand in their place.
import type { Span } from '../model.ts'

/** Hidden always, whatever a person chooses: who has it can act. */
export const secretKinds = ['secret'] as const

/** Hidden unless a person chooses to show them. */
export const personalKinds = ['email', 'name', 'phone', 'ip', 'content'] as const

export type PersonalKind = (typeof personalKinds)[number]
export type MaskKind = (typeof secretKinds)[number] | PersonalKind

export const maskKindLabels: Readonly<Record<MaskKind, string>> = {
  secret: 'Keys, tokens and codes',
  email: 'E-mail addresses',
  name: 'Names of people',
  phone: 'Phone numbers',
  ip: 'IP addresses',
  content: 'Subjects, bodies and notes',
}

/** A value found in the text that is to be hidden. */
export interface Found {
  readonly kind: MaskKind
  /** What it is, as in "API key of Nylas". */
  readonly reason: string
  readonly span: Span
  /** What its stand-in is called, as in `api-key`; only letters and hyphens. */
  readonly label: string
}

export interface Mask extends Found {
  readonly standIn: string
}
