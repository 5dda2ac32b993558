// How HTTP clients word the status of a failed call in the message of their error, where no response is printed.

export interface ClientStatus {
  /** The wording holds one of these: they are sooner looked for than the pattern. */
  readonly marks: readonly string[]
  /** One group, the status, with which the match ends. Linear: no repetition inside another, each one bounded. */
  readonly words: RegExp
  /** The code that writes it. */
  readonly source: string
}

/** A method before an address. */
const callMarks = ['GET http', 'POST http', 'PUT http', 'PATCH http', 'DELETE http', 'HEAD http'] as const

/** The wording of which no client is the author: it names Nylas. */
export const byProgram: ClientStatus = {
  // Programs that call Nylas without an SDK, in words of their own: "Nylas API error (404): …".
  marks: ['ylas', 'YLAS'],
  // `Nylas failed: 500 users` and `Nylas returned 450 messages` count. Without a colon the statement ends behind the number or goes on to
  // the answer.
  words:
    /\bnylas\b(?:[^\n\d{}"<>]{0,60}?\b(?:error|failed): (?:(?:HTTP|status|code)[ :=]{1,2}){0,2}(?=\d{3}(?![\w.]*\w| [a-z]{2,40}s\b))|(?:(?: API)?: |[^\n\d{}"<>]{0,60}?\b(?:errors?|failed|returned|responded)\b[ :([-]{1,3})(?:(?:with|error|HTTP|status|code)[ :=]{1,2}){0,3}(?=\d{3}[)\]]?(?:[:;,"'`\\]|\.?\s{0,2}$| ?[-–—{[<]| for\b|\.\s)))([45]\d\d)/im,
  source: 'https://developer.nylas.com/docs/api/errors/',
}

/** The surest first; none of them is met in prose. */
export const clientStatuses: readonly ClientStatus[] = [
  {
    // requests, of Python.
    marks: ['Client Error: ', 'Server Error: '],
    words: /\b([1-5]\d\d)(?= (?:Client|Server) Error: )/,
    source: 'https://github.com/psf/requests',
  },
  {
    // httpx, of Python.
    marks: ["ient error '", "rver error '"],
    words: /\b(?:Client|Server) error '([1-5]\d\d)(?= )/,
    source: 'https://github.com/encode/httpx',
  },
  {
    // aiohttp, of Python.
    marks: [', message='],
    words: /\b([1-5]\d\d)(?=, message=['"][^'"\n]{0,200}['"], url=)/,
    source: 'https://github.com/aio-libs/aiohttp',
  },
  {
    // urllib, of Python.
    marks: ['HTTP Error '],
    words: /\bHTTP Error ([1-5]\d\d)(?=: )/,
    source: 'https://github.com/python/cpython',
  },
  {
    // urllib3, of Python, which has tried again in vain.
    marks: [' error responses'],
    words: /\btoo many ([1-5]\d\d)(?= error responses)/,
    source: 'https://github.com/urllib3/urllib3',
  },
  {
    // requests and httpx, of Python, as they print a response.
    marks: ['<Response ['],
    words: /<Response \[([1-5]\d\d)(?=[\] ])/,
    source: 'https://github.com/psf/requests',
  },
  {
    // axios, ky and got 14.
    marks: ['failed with status code '],
    words: /\bRequest failed with status code ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/axios/axios',
  },
  {
    // got.
    marks: ['Response code '],
    words: /\bResponse code ([1-5]\d\d)(?= \()/,
    source: 'https://github.com/sindresorhus/got',
  },
  {
    // superagent, whose message is the reason phrase alone.
    marks: ['superagent'],
    words: /node_modules[/\\]superagent[/\\][^{}]{0,2000}\{\r?\n {2}status: ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/forwardemail/superagent',
  },
  {
    // undici.
    marks: ['Response status code '],
    words: /\bResponse status code ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/nodejs/undici',
  },
  {
    // Faraday, of Ruby.
    marks: ['server responded with status '],
    words: /\bthe server responded with status ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/lostisland/faraday',
  },
  {
    // RestClient, of Ruby.
    marks: ['RestClient::'],
    words: /\bRestClient::\w{1,60}: ([1-5]\d\d)(?= )/,
    source: 'https://github.com/rest-client/rest-client',
  },
  {
    // curl with --fail.
    marks: ['URL returned error: '],
    words: /\bThe requested URL returned error: ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/curl/curl',
  },
  {
    // wget.
    marks: ['awaiting response... '],
    words: /\bawaiting response\.\.\. ([1-5]\d\d)(?!\w)/,
    source: 'https://git.savannah.gnu.org/cgit/wget.git',
  },
  {
    // reqwest, of Rust, as it debugs an error.
    marks: ['kind: Status('],
    words: /\bkind: Status\(([1-5]\d\d)(?=[,)])/,
    source: 'https://github.com/seanmonstar/reqwest',
  },
  {
    // reqwest, of Rust.
    marks: ['HTTP status '],
    words: /\bHTTP status (?:client|server) error \(([1-5]\d\d)(?= )/,
    source: 'https://github.com/seanmonstar/reqwest',
  },
  {
    // HttpClient, of .NET.
    marks: ['not indicate success: '],
    words: /\bnot indicate success: ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/dotnet/runtime',
  },
  {
    // WebRequest, of .NET and PowerShell.
    marks: ['returned an error: ('],
    words: /\bserver returned an error: \(([1-5]\d\d)(?=\))/,
    source: 'https://github.com/dotnet/runtime',
  },
  {
    // PowerShell 5, in whatever language.
    marks: ['Invoke-RestMethod : ', 'Invoke-WebRequest : ', 'irm : ', 'iwr : '],
    words: /\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr) : [^()]{1,200}\(([1-5]\d\d)(?=\))/,
    source: 'https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/invoke-restmethod',
  },
  {
    // The Java SDK for API v2.
    marks: ['RequestFailedException'],
    words: /\bRequestFailedException(?: \[|: )statusCode=([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/nylas/nylas-java',
  },
  {
    // RestTemplate, of Spring.
    marks: ['ErrorException'],
    words: /\bHttp(?:Client|Server)ErrorException(?:\$\w{1,60})?: ([1-5]\d\d)(?= )/,
    source: 'https://github.com/spring-projects/spring-framework',
  },
  {
    // Feign, of Java.
    marks: ['] during ['],
    words: /\[([1-5]\d\d)(?=(?: [A-Za-z' -]{1,60})?\] during \[)/,
    source: 'https://github.com/OpenFeign/feign',
  },
  {
    // Guzzle, of PHP.
    marks: ['resulted in a `'],
    words: /\bresulted in a `([1-5]\d\d)(?= )/,
    source: 'https://github.com/guzzle/guzzle',
  },
  {
    // The network panel of Chrome.
    marks: ['Status Code:'],
    words: /^Status Code:\s{1,3}([1-5]\d\d)(?!\w)/m,
    source: 'https://developer.chrome.com/docs/devtools/network/reference',
  },
  {
    // The console of Chrome, of a call that a script made.
    marks: callMarks,
    words: /(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,2000} ([45]\d\d)(?= \([A-Za-z' -]{0,40}\))/,
    source: 'https://developer.chrome.com/docs/devtools/console/reference',
  },
  {
    // The console of Chrome, of what it loaded.
    marks: ['Failed to load resource: '],
    words: /\bFailed to load resource: the server responded with a status of ([1-5]\d\d)(?= \()/,
    source: 'https://developer.chrome.com/docs/devtools/console/reference',
  },
  {
    // Next.js, of a fetch on the server.
    marks: callMarks,
    words: /(?:GET|POST|PUT|PATCH|DELETE|HEAD) https?:\/\/\S{1,2000} ([1-5]\d\d)(?= in \d{1,9}(?:\.\d{1,9})?m?s\b)/,
    source: 'https://nextjs.org/docs/app/api-reference/config/next-config-js/logging',
  },
  {
    // Dio, of Dart.
    marks: ['has a status code of ', 'Http status error ['],
    words: /\b(?:the response has a status code of |Http status error \[)([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/cfug/dio',
  },
  {
    // OkHttp, as it prints a response.
    marks: ['Response{protocol='],
    words: /\bResponse\{protocol=[\w./]{1,20}, code=([1-5]\d\d)(?=,)/,
    source: 'https://github.com/square/okhttp',
  },
  {
    // The log of OkHttp.
    marks: ['<-- '],
    words: /(?<!\S)<-- ([1-5]\d\d)(?= (?:[A-Za-z' -]{1,40} )?https?:\/\/)/,
    source: 'https://github.com/square/okhttp',
  },
  {
    // Alamofire, of Swift.
    marks: ['unacceptable'],
    words: /\b(?:status code was unacceptable: |unacceptableStatusCode\(code: )([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/Alamofire/Alamofire',
  },
  {
    // URLSession, as it prints a response.
    marks: ['{ Status Code: '],
    words: /\{ Status Code: ([1-5]\d\d)(?=, Headers )/,
    source: 'https://developer.apple.com/documentation/foundation/httpurlresponse',
  },
  {
    // Retrofit, of Android.
    marks: ['HttpException: HTTP '],
    words: /\bHttpException: HTTP ([1-5]\d\d)(?!\w)/,
    source: 'https://github.com/square/retrofit',
  },
  {
    // Angular, in the console of a browser.
    marks: ['HttpErrorResponse {'],
    words: /\bHttpErrorResponse \{headers: \w{1,20}, status: ([1-5]\d\d)(?=,)/,
    source: 'https://github.com/angular/angular',
  },
  byProgram,
]
