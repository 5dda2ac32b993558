// Splits a command into its words as a POSIX shell does: quotes, backslashes, lines that go on.

export interface ShellWords {
  readonly words: readonly string[]
  /** What keeps the command from being read; null where it is whole. */
  readonly problem: string | null
}

/** @param command the text of one command; what a shell would run or fill in is left as it is written */
export function shellWords(command: string): ShellWords {
  const words: string[] = []
  let word: string | null = null
  let at = 0
  const problem = (text: string): ShellWords => ({ words, problem: text })
  while (at < command.length) {
    const char = command.charAt(at)
    if (/\s/.test(char)) {
      if (word !== null) words.push(word)
      word = null
      at++
    } else if (char === "'") {
      const end = command.indexOf("'", at + 1)
      if (end < 0) return problem('A single quote is not closed.')
      word = (word ?? '') + command.slice(at + 1, end)
      at = end + 1
    } else if (char === '"') {
      const quoted = doubleQuoted(command, at + 1)
      if (!quoted) return problem('A double quote is not closed.')
      word = (word ?? '') + quoted.text
      at = quoted.end
    } else if (char === '$' && command.charAt(at + 1) === "'") {
      const quoted = dollarQuoted(command, at + 2)
      if (!quoted) return problem('A quote that $ opens is not closed.')
      word = (word ?? '') + quoted.text
      at = quoted.end
    } else if (char === '\\') {
      const next = command.slice(at + 1).match(/^\r?\n/)
      if (!next) word = (word ?? '') + command.charAt(at + 1)
      at += 1 + (next?.[0].length ?? 1)
    } else if ('|&;<>'.includes(char)) {
      return problem(`The command goes on with ${char}, which only a shell can run. Paste the curl command alone.`)
    } else {
      word = (word ?? '') + char
      at++
    }
  }
  if (word !== null) words.push(word)
  return { words, problem: null }
}

interface Quoted {
  readonly text: string
  /** Behind the closing quote. */
  readonly end: number
}

function doubleQuoted(command: string, start: number): Quoted | null {
  const parts: string[] = []
  for (let at = start; at < command.length; at++) {
    const char = command.charAt(at)
    if (char === '"') return { text: parts.join(''), end: at + 1 }
    const next = command.charAt(at + 1)
    if (char !== '\\' || !'"\\$`\n'.includes(next) || next === '') parts.push(char)
    else {
      if (next !== '\n') parts.push(next)
      at++
    }
  }
  return null
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['a', '\x07'],
  ['e', '\x1b'],
])

/** `$'…'`, as browsers write it: backslashes as in C. */
function dollarQuoted(command: string, start: number): Quoted | null {
  const parts: string[] = []
  for (let at = start; at < command.length; at++) {
    const char = command.charAt(at)
    if (char === "'") return { text: parts.join(''), end: at + 1 }
    if (char !== '\\') {
      parts.push(char)
      continue
    }
    const [whole, long, short] = /^(?:u([\da-fA-F]{1,4})|x([\da-fA-F]{1,2}))/.exec(command.slice(at + 1, at + 6)) ?? []
    const code = long ?? short
    const next = command.charAt(at + 1)
    parts.push(code === undefined ? (escapes.get(next) ?? next) : String.fromCharCode(Number.parseInt(code, 16)))
    at += whole?.length ?? 1
  }
  return null
}
