// A success with failures inside: look at every item, since no error is thrown.
import type { Handling } from '../situation.ts'
import { javaClient, kotlinClient, nodeClient, pythonClient, rubyClient } from './client.ts'

export const checkItems: Handling = {
  title: 'Look at every item: a 200 may hold failures',
  note: 'Free-busy always answers 200, and no SDK throws for a failed address. Invitations do the same in data.send_ics_error.',
  snippets: {
    node: String.raw`import Nylas from 'nylas'

${nodeClient}

export async function freeBusy(grantId, emails, startTime, endTime) {
  const { data, requestId } = await nylas.calendars.getFreeBusy({
    identifier: grantId,
    requestBody: { emails, startTime, endTime },
  })
  const failed = data.filter((entry) => entry.object === 'error')
  for (const { error } of failed) console.warn('No free-busy:', error, requestId)
  // Who failed is unknown, which is not the same as free.
  return { known: data.filter((entry) => entry.object !== 'error'), failed }
}`,
    python: String.raw`import logging, os
from nylas import Client
from nylas.models.free_busy import FreeBusyError

${pythonClient}

def free_busy(grant_id, emails, start_time, end_time):
    response = nylas.calendars.get_free_busy(grant_id, {
        "emails": emails, "start_time": start_time, "end_time": end_time,
    })
    failed = [entry for entry in response.data if isinstance(entry, FreeBusyError)]
    for entry in failed:
        logging.warning("No free-busy: %s %s", entry.error, response.request_id)
    # Who failed is unknown, which is not the same as free.
    return [entry for entry in response.data if entry not in failed], failed`,
    ruby: String.raw`require "nylas"

${rubyClient}

def free_busy(grant_id, emails, start_time, end_time)
  data, request_id = NYLAS.calendars.get_free_busy(
    identifier: grant_id,
    request_body: { emails: emails, start_time: start_time, end_time: end_time }
  )
  failed, known = data.partition { |entry| entry[:object] == "error" }
  failed.each { |entry| warn "No free-busy: #{entry[:error]} #{request_id}" }
  # Who failed is unknown, which is not the same as free.
  { known: known, failed: failed }
end`,
    java: String.raw`import com.nylas.NylasClient;
import com.nylas.models.*;
import java.util.*;

${javaClient}

static List<GetFreeBusyResponse> freeBusy(String grantId, GetFreeBusyRequest request)
        throws NylasApiError, NylasSdkTimeoutError {
    Response<List<GetFreeBusyResponse>> response = nylas.calendars().getFreeBusy(grantId, request);
    List<GetFreeBusyResponse> known = new ArrayList<>();
    for (GetFreeBusyResponse entry : response.getData()) {
        if (entry instanceof GetFreeBusyResponse.FreeBusyError failed) {
            // Who failed is unknown, which is not the same as free.
            System.err.println("No free-busy: " + failed.getError() + " " + response.getRequestId());
        } else {
            known.add(entry);
        }
    }
    return known;
}`,
    kotlin: String.raw`import com.nylas.NylasClient
import com.nylas.models.*

${kotlinClient}

fun freeBusy(grantId: String, request: GetFreeBusyRequest): List<GetFreeBusyResponse.FreeBusy> {
    val response = nylas.calendars().getFreeBusy(grantId, request)
    // Who failed is unknown, which is not the same as free.
    response.data.filterIsInstance<GetFreeBusyResponse.FreeBusyError>().forEach {
        System.err.println("No free-busy: " + it.error + " " + response.requestId)
    }
    return response.data.filterIsInstance<GetFreeBusyResponse.FreeBusy>()
}`,
    curl: String.raw`curl --silent "$NYLAS_API_URI/v3/grants/$GRANT_ID/calendars/free-busy" \
  --header "Authorization: Bearer $NYLAS_API_KEY" \
  --header "Content-Type: application/json" \
  --data @free-busy.json > answer.json

# What failed, and why. Whoever is listed here is unknown, not free.
jq -r '.data[] | select(.object == "error") | .email + ": " + .error' answer.json

# The same question for an invitation:
jq '.data.send_ics_error? // empty' answer.json`,
  },
}
