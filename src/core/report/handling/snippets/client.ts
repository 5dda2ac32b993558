// How each SDK's client is made: key and region come from the environment.

export const nodeClient = `const nylas = new Nylas({
  apiKey: process.env.NYLAS_API_KEY,
  apiUri: process.env.NYLAS_API_URI,
})`

export const pythonClient = `nylas = Client(os.environ["NYLAS_API_KEY"], os.environ["NYLAS_API_URI"])`

export const rubyClient = `NYLAS = Nylas::Client.new(
  api_key: ENV.fetch("NYLAS_API_KEY"), api_uri: ENV.fetch("NYLAS_API_URI")
)`

export const javaClient = `static final NylasClient nylas = new NylasClient.Builder(System.getenv("NYLAS_API_KEY"))
    .apiUri(System.getenv("NYLAS_API_URI")).build();`

export const kotlinClient = `val nylas = NylasClient.Builder(System.getenv("NYLAS_API_KEY"))
    .apiUri(System.getenv("NYLAS_API_URI")).build()`
