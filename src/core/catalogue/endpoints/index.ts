// Every endpoint of API v3, gathered from one table per family.
import type { EndpointEntry } from '../types.ts'
import { accessEndpoints } from './access.ts'
import { administrationEndpoints } from './administration.ts'
import { agentRulesEndpoints } from './agent-rules.ts'
import { calendarEndpoints } from './calendar.ts'
import { emailEndpoints } from './email.ts'
import { migrationEndpoints } from './migration.ts'
import { notetakerEndpoints } from './notetaker.ts'
import { notificationsEndpoints } from './notifications.ts'
import { schedulerEndpoints } from './scheduler.ts'
import { templatesEndpoints } from './templates.ts'

export const endpoints: readonly EndpointEntry[] = [
  ...accessEndpoints,
  ...administrationEndpoints,
  ...agentRulesEndpoints,
  ...calendarEndpoints,
  ...emailEndpoints,
  ...migrationEndpoints,
  ...notetakerEndpoints,
  ...notificationsEndpoints,
  ...schedulerEndpoints,
  ...templatesEndpoints,
]
