// Reads what mitmproxy and mitmdump print of the calls that went through them: `127.0.0.1:52000: GET https://…`, and below it
// ` << 404 Not Found 143b` or, in the list of mitmproxy, `← 404 application/json 143b 211ms`.
import type { Edit } from './edit-map.ts'
import type { Source } from './source.ts'

const asked =
  /^([ \t]{0,20}(?:>>[ \t]{1,4})?(?:[\w.:[\]]{3,60}: )?)(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?:\/\/|\/)\S{1,4000}( HTTP\/\d(?:\.\d)?)?[ \t]*$/
const answered = /^([ \t]{0,60}(?:\[replay\][ \t]{1,4})?(?:←|<<)[ \t]{1,4})(HTTP\/\d(?:\.\d)? )?[1-5]\d\d\b/
/** What is no part of a message: a call that failed, what the proxy itself logs, and the mark behind a long body. */
const note = /^(?:[ \t]{0,60}<< |\[\d\d:\d\d:\d\d\.\d{3}\]|[ \t]{1,8}\(cut off\)[ \t]*$)/
const indent = '    '

/** Whether a text holds such a call with its answer, which stands on a line of its own. */
export function isProxyDump({ text, content }: Source): boolean {
  if (!text.includes('\n') || !['<< ', '← '].some((mark) => text.includes(mark))) return false
  let isAsked = false
  for (let at = content.start; at < content.end;) {
    const lineFeed = text.indexOf('\n', at)
    const end = lineFeed < 0 ? content.end : lineFeed
    const line = text.slice(at, Math.min(end, at + maxLineChars)).trimEnd()
    if (isAsked && answered.test(line)) return true
    isAsked ||= asked.test(line)
    at = end + 1
  }
  return false
}

const maxLineChars = 5000

/** What makes ordinary HTTP messages of it. */
export function proxyEdits(source: Source): Edit[] {
  const edits: Edit[] = []
  const lines = [...source.lines({ start: 0, end: source.text.length })]
  let isInside = false
  for (const [index, line] of lines.entries()) {
    const { start, end } = line
    const text = source.slice(line)
    const request = asked.exec(text)
    const answer = request ? null : answered.exec(text)
    isInside ||= request !== null
    if (!isInside || (!request && !answer && note.test(text))) {
      edits.push({ start, end: lines[index + 1]?.start ?? end, text: '' })
    } else if (request) {
      const [, before = '', version] = request
      edits.push({ start, end: start + before.length, text: '' })
      if (version === undefined) edits.push({ start: end, end, text: ' HTTP/1.1' })
    } else if (answer) {
      const [, before = '', version] = answer
      edits.push({ start, end: start + before.length, text: version === undefined ? 'HTTP/1.1 ' : '' })
    } else if (text.startsWith(indent)) edits.push({ start, end: start + indent.length, text: '' })
  }
  return edits
}
