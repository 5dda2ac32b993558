// The options of curl: what a value behind them means, and which of them stand alone.

/** What takes a value, under its short and its long name. */
export const withValue: ReadonlyMap<string, string> = new Map([
  ['-X', 'method'],
  ['--request', 'method'],
  ['-H', 'header'],
  ['--header', 'header'],
  ['-d', 'data'],
  ['--data', 'data'],
  ['--data-ascii', 'data'],
  ['--data-raw', 'raw'],
  ['--data-binary', 'binary'],
  ['--data-urlencode', 'encoded'],
  ['--json', 'json'],
  ['-F', 'form'],
  ['--form', 'form'],
  ['--form-string', 'form'],
  ['-T', 'file'],
  ['--upload-file', 'file'],
  ['-K', 'file'],
  ['--config', 'file'],
  ['-u', 'user'],
  ['--user', 'user'],
  ['-A', 'agent'],
  ['--user-agent', 'agent'],
  ['-e', 'referer'],
  ['--referer', 'referer'],
  ['-b', 'cookie'],
  ['--cookie', 'cookie'],
  ['--oauth2-bearer', 'bearer'],
  ['--url', 'url'],
  // These concern the terminal or the connection, which is the companion's.
  ...['-o', '--output', '--output-dir', '-w', '--write-out', '-D', '--dump-header', '-c', '--cookie-jar', '--stderr']
    .concat(['--trace', '--trace-ascii', '-m', '--max-time', '--connect-timeout', '--limit-rate', '--max-redirs'])
    .concat(['--retry', '--retry-delay', '--retry-max-time', '-Y', '--speed-limit', '-y', '--speed-time'])
    .concat(['-x', '--proxy', '-U', '--proxy-user', '--noproxy', '--resolve', '--connect-to', '--interface'])
    .concat(['--cacert', '--capath', '-E', '--cert', '--key', '--ciphers', '--tls-max', '--proto', '--doh-url'])
    .map((flag) => [flag, 'ignored'] as const),
])

/** What stands alone. */
export const withoutValue: ReadonlyMap<string, string> = new Map([
  ['-G', 'get'],
  ['--get', 'get'],
  ['-I', 'head'],
  ['--head', 'head'],
  ...['-s', '--silent', '-S', '--show-error', '-i', '--include', '-v', '--verbose', '-L', '--location']
    .concat(['-k', '--insecure', '-f', '--fail', '--fail-with-body', '--compressed', '-g', '--globoff'])
    .concat(['-N', '--no-buffer', '--http1.1', '--http2', '-#', '--progress-bar', '-q'])
    .map((flag) => [flag, 'ignored'] as const),
])
