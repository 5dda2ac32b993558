// How the stack trace of an SDK looks that failed while it was reading a response, by the SDK's language.

export interface SdkCrash {
  readonly sdk: string
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
    sdk: 'Java and Kotlin, whose Moshi meets another type than that of the field',
    error: /\bcom\.squareup\.moshi\.Json(?:Data|Encoding)Exception\b[^\n]{0,300}/,
    frame: /\bcom\.nylas\./,
    source: 'https://github.com/nylas/nylas-java/blob/main/src/main/kotlin/com/nylas/NylasClient.kt',
  },
  {
    sdk: 'Java and Kotlin, where a field is missing that a model has to have',
    error: /\bNullPointerException: Parameter specified as non-null is null: method com\.nylas\.models\.[^\n]{0,300}/,
    frame: /\bcom\.nylas\.models\./,
    source: 'https://github.com/nylas/nylas-java/tree/main/src/main/kotlin/com/nylas/models',
  },
  {
    sdk: 'Python',
    error: /^(?:KeyError|TypeError|ValueError|AttributeError)\b[^\n]{0,300}/m,
    frame: /File "[^"\n]{0,300}\bnylas[/\\]models[/\\]/,
    source: 'https://github.com/nylas/nylas-python/tree/main/nylas/models',
  },
  {
    sdk: 'Node',
    error: /^[ \t]{0,20}(?:Uncaught )?TypeError: [^\n]{0,300}/m,
    frame: /\bnylas[/\\]lib[/\\](?:cjs|esm|types)[/\\](?:utils|models[/\\]\w{1,60})\.js:/,
    notFrame: /SnakeCase/,
    source: 'https://github.com/nylas/nylas-nodejs/blob/main/src/utils.ts',
  },
]
