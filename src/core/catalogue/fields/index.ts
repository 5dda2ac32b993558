// Every response field the catalogue can explain, gathered from one table per kind of object.
import type { FieldEntry } from '../types.ts'
import { applicationFields } from './application.ts'
import { attachmentFields } from './attachment.ts'
import { availabilityFields } from './availability.ts'
import { calendarFields } from './calendar.ts'
import { commonFields } from './common.ts'
import { connectorFields } from './connector.ts'
import { contactFields } from './contact.ts'
import { deliveryFields } from './delivery.ts'
import { domainFields } from './domain.ts'
import { draftFields } from './draft.ts'
import { envelopeFields } from './envelope.ts'
import { errorFields } from './error.ts'
import { eventFields } from './event.ts'
import { folderFields } from './folder.ts'
import { grantFields } from './grant.ts'
import { messageFields } from './message.ts'
import { migrationFields } from './migration.ts'
import { notetakerFields } from './notetaker.ts'
import { oauthFields } from './oauth.ts'
import { orderFields } from './order.ts'
import { ruleFields } from './rule.ts'
import { schedulerFields } from './scheduler.ts'
import { templateFields } from './template.ts'
import { threadFields } from './thread.ts'
import { trackingFields } from './tracking.ts'
import { v2Fields } from './v2.ts'
import { webhookFields } from './webhook.ts'
import { webhookDestinationFields } from './webhook-destination.ts'

export const fields: readonly FieldEntry[] = [
  ...commonFields,
  ...envelopeFields,
  ...errorFields,
  ...oauthFields,
  ...webhookFields,
  ...deliveryFields,
  ...trackingFields,
  ...v2Fields,
  ...messageFields,
  ...threadFields,
  ...draftFields,
  ...attachmentFields,
  ...folderFields,
  ...eventFields,
  ...calendarFields,
  ...contactFields,
  ...grantFields,
  ...applicationFields,
  ...connectorFields,
  ...domainFields,
  ...ruleFields,
  ...templateFields,
  ...webhookDestinationFields,
  ...schedulerFields,
  ...availabilityFields,
  ...notetakerFields,
  ...orderFields,
  ...migrationFields,
]
