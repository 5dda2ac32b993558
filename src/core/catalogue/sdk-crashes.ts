// How the stack trace of an SDK looks that failed while it was reading a response, by the SDK's language.

/** What was being read: an answer, or an error in whose place something else came. */
export type SdkCrashOver = 'answer' | 'error'

export interface SdkCrash {
  readonly over: SdkCrashOver
  /** The line that names the error. Linear: no repetition inside another, each one bounded. */
  readonly error: RegExp
  /** What has to stand in the frames as well. */
  readonly frame: RegExp
  /** What must not: the same code writes requests too. */
  readonly notFrame?: RegExp
  /** The code that fails. */
  readonly source: string
}

export const sdkCrashes: readonly SdkCrash[] = [
  {
    // Java and Kotlin, whose Moshi meets another type than that of the field.
    over: 'answer',
    error: /\bcom\.squareup\.moshi\.Json(?:Data|Encoding)Exception\b[^\n]{0,300}/,
    frame: /\bcom\.nylas\./,
    source: 'https://github.com/nylas/nylas-java/blob/main/src/main/kotlin/com/nylas/NylasClient.kt',
  },
  {
    // Java and Kotlin, where a field is missing that a model has to have.
    over: 'answer',
    error: /\bNullPointerException: Parameter specified as non-null is null: method com\.nylas\.models\.[^\n]{0,300}/,
    frame: /\bcom\.nylas\.models\./,
    source: 'https://github.com/nylas/nylas-java/tree/main/src/main/kotlin/com/nylas/models',
  },
  {
    // Python.
    over: 'answer',
    // Quoted in a mail or commented out as well; IPython writes its frames without quotes.
    error: /^[ \t>#]{0,12}(?:KeyError|TypeError|ValueError|AttributeError)\b[^\n]{0,300}/m,
    frame: /\bFile "?[^"\n]{0,300}\bnylas[/\\]models[/\\]/,
    source: 'https://github.com/nylas/nylas-python/tree/main/nylas/models',
  },
  {
    // Python, where an error is no object.
    over: 'error',
    error: /^[ \t>#]{0,12}AttributeError: '(?:str|list|NoneType|int)' object has no attribute '(?:get|error)'/m,
    frame: /\bFile "?[^"\n]{0,300}\bnylas[/\\]handler[/\\]http_client\.py\b/,
    source: 'https://github.com/nylas/nylas-python/blob/main/nylas/handler/http_client.py',
  },
  {
    // Node.
    over: 'answer',
    error: /^[ \t]{0,20}(?:Uncaught )?TypeError: [^\n]{0,300}/m,
    frame: /\bnylas[/\\]lib[/\\](?:cjs|esm|types)[/\\](?:utils|models[/\\]\w{1,60})\.js:/,
    notFrame: /SnakeCase/,
    source: 'https://github.com/nylas/nylas-nodejs/blob/main/src/utils.ts',
  },
]
