// Rows that services export as tables are read as lines of a log.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'
import { withRowsAsJson } from './csv.ts'
import { Source } from './source.ts'

const body = JSON.stringify({
  request_id: 'r-1',
  error: { type: 'not_found_error', message: 'Not "here"\n, and \\gone' },
})
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

function seen(text: string) {
  const { exchanges } = inspect(text)
  return exchanges.map(({ status, type, message, requestId, time }) => ({
    status: status?.value,
    type: type?.value,
    message: message?.value,
    requestId: requestId?.value,
    time,
    place: text.slice(type?.range?.start, type?.range?.end),
  }))
}

const found = {
  status: 404,
  type: 'not_found_error',
  message: 'Not "here"\n, and \\gone',
  requestId: 'r-1',
  time: '2026-03-03T09:12:11.123Z',
  place: '""not_found_error""',
}
const time = '2026-03-03T09:12:11.123Z'

test.each([
  ['Datadog', `Date,Host,@http.status_code,Message\n${time},i-1,404,${cell(body)}\n`],
  [
    'Datadog, all in quotes',
    `"Date","Host","Message"\r\n"${time}","i-1",${cell(`Nylas call failed: HTTP 404 ${body}`)}\r\n`,
  ],
  ['Splunk', `"_time","_raw","host"\n"${time}",${cell(`ERROR status=404 ${body}`)},"ip-10"`],
  ['CloudWatch Insights', `@timestamp,@message\n${time},${cell(`ERROR\tstatus=404 ${body}\n`)}`],
  ['New Relic', `timestamp,level,message,http.statusCode\n${Date.parse(time)},ERROR,${cell(body)},404`],
  ['a spreadsheet', `Time\tStatus\tBody\n${time}\t404\t${cell(body)}`],
  ['a spreadsheet in Europe', `Time;Status;Body\n${time};404;${cell(body)}`],
  ['laid out', `time,status,body\n${time},404,${cell(JSON.stringify(JSON.parse(body), null, 2))}`],
])('reads the rows that %s exports', (_, text) => {
  expect(seen(text)).toEqual([found])
})

test('each row keeps its own status', () => {
  const text = `status,body\n404,${cell(body)}\n401,${cell(body)}`
  expect(seen(text).map(({ status }) => status)).toEqual([404, 401])
})

test('rows without a response are left out where others hold one', () => {
  expect(seen(`time,message\n${time},ok\n${time},${cell(`HTTP 404 ${body}`)}`)).toEqual([found])
})

test('a cell that was copied alone is read', () => {
  expect(seen(`2026-03-03,i-1,${cell(body)}`)[0]).toMatchObject({ type: 'not_found_error', requestId: 'r-1' })
  expect(seen(cell(body))[0]).toMatchObject({ type: 'not_found_error', requestId: 'r-1' })
})

test.each(['a,b\n1,"x ""y"" z"', '{"a": ""}', '{"": 1} ""', 'a,b\n"",{""}'])('leaves %j as it is', (text) => {
  const source = new Source(text)
  expect(withRowsAsJson(source)).toBe(source)
})

test('any table becomes lines of which each is an object', () => {
  const piece = fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', '\\', '{""a"":1}', 'é', '\t', ';')
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const source = withRowsAsJson(new Source(`x,y\n1,"{""a"":1}"\n${pieces.join('')}`))
      if (!source.repairs.some(({ message }) => message.includes('table'))) return
      for (const line of source.text.split(/[\r\n]+/).filter((one) => one.trim()))
        expect(() => void JSON.parse(line)).not.toThrow()
    }),
  )
})

test('doubled quotes elsewhere are left as they are', () => {
  const text = 'HTTP/1.1 200 OK\nX-Note: an odd {""x\n\n{"request_id":"r","data":[]}'
  const { form, exchanges } = inspect(text)
  expect(form).toBe('http-message')
  expect(exchanges[0].findings).toEqual([])
})
