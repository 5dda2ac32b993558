// What HTTP clients say when they gave up waiting: the connection stood, and the request may have been carried out.
import { docs } from '../../catalogue/docs.ts'
import { afterPause } from '../../catalogue/send-again.ts'
import type { Rule } from '../rule.ts'

export const timeOutRules: readonly Rule[] = [
  {
    id: 'time-out/client-gave-up',
    when: {
      envelope: ['unknown'],
      status: [null],
      says: [
        // requests, urllib3 and httpx, of Python; the second is in Ruby's Net::ReadTimeout, too.
        'read timed out',
        'readtimeout',
        'readtimeouterror',
        // Java and OkHttp.
        'sockettimeoutexception: timeout',
        // curl.
        'operation timed out after',
        // Node: axios, request, undici, fetch with AbortSignal.timeout.
        'timeout of …ms exceeded',
        'econnaborted',
        'esockettimedout',
        'headerstimeouterror',
        'und_err_headers_timeout',
        'the operation was aborted due to timeout',
        // Go, .NET.
        'client.timeout exceeded while awaiting headers',
        'canceled due to the configured httpclient.timeout',
      ],
    },
    then: {
      title: 'A program gave up waiting for the answer',
      meaning:
        'The request was on its way and no answer came within the time limit of the program, so there is no status and no request ID. The work may still have been done. The host in the text says who was asked.',
      category: 'network',
      actor: 'developer',
      causes: [
        'The time limit of the program is shorter than the 90 to 120 seconds that Nylas itself waits for a provider.',
        'The provider is slow for this request: many messages or threads at once, or a large attachment.',
        'A proxy or a firewall on the way holds the answer back.',
      ],
      fix: [
        { text: 'Raise the time limit of the HTTP client above 90 seconds for calls to Nylas.' },
        { text: 'Ask for less at once: a smaller `limit`, messages rather than threads, only the fields you need.' },
      ],
      retry: afterPause,
      references: [docs.responses500, docs.status],
    },
    confidence: 'likely',
    source: 'public-code',
  },
]
