// Makes answers of the API in any size, the same ones every time: lists of messages, events and many small fields.

/** Numbers from 0 up to but not including 1 that look random and are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Random = () => number

const words =
  'the invoice for March is attached please confirm by Friday meeting moved to room four agenda notes from last week shipping order number total tax account team thanks regards'.split(
    ' ',
  )
const names = ['Ada Moreau', 'Bo Larsen', 'Chidi Okafor', 'Dana Weiss', 'Emil Novak', 'Farah Aziz', 'Grace Lin']

const pick = <T>(random: Random, of: readonly T[]): T => of[Math.floor(random() * of.length)]!
const hex = (random: Random, digits: number) =>
  Array.from({ length: digits }, () => Math.floor(random() * 16).toString(16)).join('')
const sentence = (random: Random, count: number) => Array.from({ length: count }, () => pick(random, words)).join(' ')
const uuid = (random: Random) => [8, 4, 4, 4, 12].map((digits) => hex(random, digits)).join('-')
const person = (random: Random) => ({
  name: pick(random, names),
  email: `${hex(random, 6)}@mail.example`,
})

const grantId = '7d0c4b58-91fe-4f0a-8a55-26c5f2d9e370'

/** Some 4 KB of mark-up with quotes, line ends and links, as mail programs write it. */
function htmlBody(random: Random): string {
  const rows = Array.from(
    { length: 6 + Math.floor(random() * 10) },
    () =>
      `<tr>\r\n  <td style="padding:0 12px;font-family:Arial,sans-serif" class="cell">${sentence(random, 14)}</td>\r\n` +
      `  <td><a href="https://shop.example/t/${hex(random, 24)}?u=1&amp;v=2" target="_blank">${sentence(random, 3)}</a></td>\r\n</tr>`,
  )
  return `<!DOCTYPE html>\r\n<html><head><style>p { margin: 0 }</style></head>\r\n<body>\r\n<table width="100%">\r\n${rows.join('\r\n')}\r\n</table>\r\n</body></html>`
}

function message(random: Random, body: string | null) {
  const sent = 1_700_000_000 + Math.floor(random() * 40_000_000)
  return {
    starred: random() < 0.1,
    unread: random() < 0.5,
    folders: ['INBOX', 'CATEGORY_UPDATES'],
    grant_id: grantId,
    date: sent,
    attachments: [],
    from: [person(random)],
    id: hex(random, 16),
    object: 'message',
    snippet: sentence(random, 16),
    subject: sentence(random, 5),
    thread_id: hex(random, 16),
    to: [person(random), person(random)],
    created_at: sent,
    ...(body !== null && { body }),
  }
}

function event(random: Random) {
  const start = 1_700_000_000 + Math.floor(random() * 40_000_000)
  return {
    busy: random() < 0.8,
    calendar_id: `${hex(random, 12)}@group.calendar.example`,
    conferencing: { provider: 'Google Meet', details: { url: `https://meet.example/${hex(random, 10)}` } },
    created_at: start - 86_400,
    description: sentence(random, 30),
    hide_participants: false,
    grant_id: grantId,
    html_link: `https://calendar.example/event?eid=${hex(random, 40)}`,
    ical_uid: `${hex(random, 26)}@calendar.example`,
    id: hex(random, 26),
    object: 'event',
    organizer: person(random),
    participants: Array.from({ length: 4 }, () => ({ ...person(random), status: 'yes' })),
    read_only: false,
    reminders: { use_default: false, overrides: [{ reminder_minutes: 10, reminder_method: 'popup' }] },
    status: 'confirmed',
    title: sentence(random, 4),
    when: {
      start_time: start,
      start_timezone: 'Europe/Oslo',
      end_time: start + 3600,
      end_timezone: 'Europe/Oslo',
      object: 'timespan',
    },
    updated_at: start - 3600,
  }
}

/** What a list holds: messages with HTML bodies, messages of a language beyond Latin-1, events, or messages without bodies. */
export type Content = 'bodies' | 'wide' | 'events' | 'fields'
export const contents: readonly Content[] = ['bodies', 'wide', 'events', 'fields']

function item(content: Content, random: Random): unknown {
  switch (content) {
    case 'bodies':
      return message(random, htmlBody(random))
    case 'wide':
      return message(random, htmlBody(random).replaceAll('the ', '“価格”\u00a0— '))
    case 'events':
      return event(random)
    case 'fields':
      return message(random, null)
  }
}

/** More different items than this only take time to make. */
const maxDifferentItems = 2000

/**
 * A list of about so many characters, at least one item.
 * @param pretty indented by two spaces instead of on one line
 */
export function listOf(content: Content, chars: number, pretty = false): string {
  const random = randomFrom(7)
  const indent = pretty ? '\n    ' : ''
  const items: string[] = []
  const joined: string[] = []
  for (let length = 0; length < chars;) {
    if (items.length < maxDifferentItems) {
      const text = JSON.stringify(item(content, random), null, pretty ? 2 : 0)
      items.push(pretty ? text.replaceAll('\n', '\n    ') : text)
    }
    const text = items[joined.length % items.length]!
    joined.push(text)
    length += text.length + indent.length + 1
  }
  const [gap, end, space] = pretty ? ['\n  ', '\n', ' '] : ['', '', '']
  const request = `"request_id":${space}"${uuid(random)}"`
  const data = `"data":${space}[${indent}${joined.join(`,${indent}`)}${gap}]`
  return flat(`{${gap}${request},${gap}${data},${gap}"next_cursor":${space}"${hex(random, 32)}"${end}}`)
}

/** The text laid out in memory in one piece, as a text that was read from a file or pasted is. */
function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}
