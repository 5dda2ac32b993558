// Tells the lines of a log that speak of a call to somebody else: the app's own access line, a router's, or a host that is not Nylas's.

const ofNylas = /\.nylas\.com\b|["'\s=]\/v[23]\//
// The first of each: the line of a router, a path behind its method or under a name, and a host.
const ofOthers: readonly RegExp[] = [
  /\bheroku\[router\]/,
  /\b(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)["',:]{0,2}[ \t]{1,3}["']?\//,
  /\b(?:path|uri|url|route|endpoint)["']?[ \t]{0,3}[=:][ \t]{0,3}["']?\//i,
  /\bhost["']?[ \t]{0,3}[=:][ \t]{0,3}["']?[\w-]{1,60}\./i,
  /\bhttps?:\/\/[\w-]{1,60}[.:/]/,
]

/** Whether a line names a path or a host, and none of them is one of Nylas's. */
export function isCallElsewhere(line: string): boolean {
  return ofOthers.some((mark) => mark.test(line)) && !ofNylas.test(line)
}
