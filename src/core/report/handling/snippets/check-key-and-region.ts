// A 401 or an unknown grant: find out whether key, region or grant does not fit.
import type { Handling } from '../situation.ts'

export const checkKeyAndRegion: Handling = {
  title: 'Find out which part does not fit: key, region or grant',
  note: 'A 401 in both regions means the key. A 404 means that the key works there, but the grant belongs to another application.',
  snippets: {
    node: String.raw`import Nylas, { NylasApiError } from 'nylas'

const grantId = process.env.NYLAS_GRANT_ID

for (const region of ['us', 'eu']) {
  const nylas = new Nylas({
    apiKey: process.env.NYLAS_API_KEY,
    apiUri: 'https://api.' + region + '.nylas.com',
  })
  try {
    const { data } = await nylas.grants.find({ grantId })
    console.log(region, 'knows the grant, status', data.grantStatus)
  } catch (error) {
    if (!(error instanceof NylasApiError)) throw error
    console.log(region, error.statusCode, error.type, error.requestId)
  }
}`,
    python: String.raw`import os
from nylas import Client
from nylas.models.errors import NylasApiError

grant_id = os.environ["NYLAS_GRANT_ID"]

for region in ("us", "eu"):
    nylas = Client(os.environ["NYLAS_API_KEY"], f"https://api.{region}.nylas.com")
    try:
        grant = nylas.grants.find(grant_id).data
        print(region, "knows the grant, status", grant.grant_status)
    except NylasApiError as error:
        print(region, error.status_code, error.type, error.request_id)`,
    ruby: String.raw`require "nylas"

grant_id = ENV.fetch("NYLAS_GRANT_ID")

%w[us eu].each do |region|
  nylas = Nylas::Client.new(
    api_key: ENV.fetch("NYLAS_API_KEY"), api_uri: "https://api.#{region}.nylas.com"
  )
  grant, = nylas.grants.find(grant_id: grant_id)
  puts "#{region} knows the grant, status #{grant[:grant_status]}"
rescue Nylas::NylasApiError => e
  puts [region, e.status_code, e.type, e.request_id].join(" ")
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.List;

static void whoKnows(String grantId) throws Exception {
    for (String region : List.of("us", "eu")) {
        NylasClient nylas = new NylasClient.Builder(System.getenv("NYLAS_API_KEY"))
            .apiUri("https://api." + region + ".nylas.com").build();
        try {
            Grant grant = nylas.grants().find(grantId).getData();
            System.out.println(region + " knows the grant, status " + grant.getGrantStatus());
        } catch (NylasApiError e) {
            System.out.println(region + " " + e.getStatusCode() + " " + e.getType()
                + " " + e.getRequestId());
        }
    }
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.NylasApiError

fun whoKnows(grantId: String) {
    for (region in listOf("us", "eu")) {
        val nylas = NylasClient.Builder(System.getenv("NYLAS_API_KEY"))
            .apiUri("https://api.$region.nylas.com").build()
        try {
            val grant = nylas.grants().find(grantId).data
            println("$region knows the grant, status " + grant.grantStatus)
        } catch (e: NylasApiError) {
            println(listOf(region, e.statusCode, e.type, e.requestId).joinToString(" "))
        }
    }
}`,
    curl: String.raw`# The same key and grant against both regions.
for region in us eu; do
  echo "$region:"
  curl --silent --write-out 'status %{http_code}\n' \
    "https://api.$region.nylas.com/v3/grants/$NYLAS_GRANT_ID" \
    --header "Authorization: Bearer $NYLAS_API_KEY"
done

# Nothing but the word Bearer, one space and the whole key belongs into the header.
# A quotation mark or a line break from a .env file makes another key of it:
printf %s "$NYLAS_API_KEY" | tail -c 3 | od -c`,
  },
}
