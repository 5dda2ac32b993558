// The one line that a program changes so that its requests go through the companion, for each SDK.

export interface SdkLine {
  readonly sdk: 'node' | 'python' | 'ruby' | 'java' | 'kotlin' | 'curl'
  readonly label: string
  /** The line, given the companion's address as in `http://127.0.0.1:4180`. */
  readonly line: (apiUri: string) => string
}

export const sdkLines: readonly SdkLine[] = [
  { sdk: 'node', label: 'Node.js', line: (apiUri) => `const nylas = new Nylas({ apiKey, apiUri: '${apiUri}' })` },
  { sdk: 'python', label: 'Python', line: (apiUri) => `nylas = Client(api_key=api_key, api_uri="${apiUri}")` },
  { sdk: 'ruby', label: 'Ruby', line: (apiUri) => `nylas = Nylas::Client.new(api_key: api_key, api_uri: '${apiUri}')` },
  {
    sdk: 'java',
    label: 'Java',
    line: (apiUri) => `NylasClient nylas = new NylasClient.Builder(apiKey).apiUri("${apiUri}").build();`,
  },
  {
    sdk: 'kotlin',
    label: 'Kotlin',
    line: (apiUri) => `val nylas = NylasClient.Builder(apiKey).apiUri("${apiUri}").build()`,
  },
  {
    sdk: 'curl',
    label: 'curl',
    line: (apiUri) => `curl -H "Authorization: Bearer $NYLAS_API_KEY" ${apiUri}/v3/grants`,
  },
]
