// A summary as a status page in Statuspage's format answers it, for tests.

/** Everything works, unless parts say otherwise. */
export function summary(parts: object = {}) {
  return {
    page: { id: 'p', name: 'Nylas', url: 'https://status.example.com', updated_at: '2026-11-26T09:00:00.000Z' },
    components: [
      { id: 'c1', name: 'Email API', status: 'operational', group: false },
      { id: 'c2', name: 'Calendar API', status: 'operational', group: false },
    ],
    incidents: [],
    scheduled_maintenances: [],
    status: { indicator: 'none', description: 'All Systems Operational' },
    ...parts,
  }
}

/** A partial outage with one incident. */
export function outage() {
  return summary({
    components: [
      { id: 'g', name: 'US region', status: 'partial_outage', group: true },
      { id: 'c1', name: 'Email API', status: 'partial_outage', group: false },
      { id: 'c2', name: 'Calendar API', status: 'operational', group: false },
    ],
    incidents: [
      {
        id: 'i1',
        name: 'Elevated error rates',
        status: 'identified',
        impact: 'major',
        started_at: '2026-11-26T08:30:00.000Z',
        incident_updates: [
          { body: 'The cause is found and a fix is on its way.', created_at: '2026-11-26T08:55:00.000Z' },
          { body: 'We are looking into it.', created_at: '2026-11-26T08:35:00.000Z' },
        ],
      },
      { id: 'i2', name: 'An old one', status: 'resolved', incident_updates: [] },
    ],
    status: { indicator: 'major', description: 'Partial System Outage' },
  })
}
