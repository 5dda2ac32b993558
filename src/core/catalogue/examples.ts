// Example pastes for a first look, each a different situation. All names, IDs and tokens are invented.

export const exampleGroups = ['Errors', 'Success', 'Webhooks and OAuth', 'Broken or odd'] as const
type ExampleGroup = (typeof exampleGroups)[number]

export interface Example {
  readonly id: string
  readonly title: string
  readonly group: ExampleGroup
  readonly text: string
  /** One line: what this example shows. */
  readonly why: string
}

export const examples: readonly Example[] = [
  {
    id: 'invalid-request',
    title: 'Missing parameter (400)',
    group: 'Errors',
    why: 'The plainest error there is: a type, a message and a request ID.',
    text: `{
  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",
  "error": {
    "type": "invalid_request_error",
    "message": "The message_id parameter is required."
  }
}
`,
  },
  {
    id: 'grant-not-found',
    title: 'Grant not found (404)',
    group: 'Errors',
    why: 'A status line and headers above the body tell more than the body alone.',
    text: `HTTP/2 404
date: Tue, 10 Mar 2026 09:14:02 GMT
content-type: application/json
x-request-id: 2718430965-6b1f0c9e-4d27-4a83-9f5e-c1d80a7e3b42

{
  "request_id": "2718430965-6b1f0c9e-4d27-4a83-9f5e-c1d80a7e3b42",
  "error": {
    "type": "grant.not_found",
    "message": "No Grant found for this Grant ID"
  }
}
`,
  },
  {
    id: 'grant-expired',
    title: 'Expired grant (401)',
    group: 'Errors',
    why: 'A 401 that has nothing to do with the API key: the provider ended the user’s sign-in.',
    text: `HTTP/2 401
content-type: application/json
x-request-id: 1904726358-0d5c7a12-93be-4f60-8a1d-27e4b6f9c835

{
  "request_id": "1904726358-0d5c7a12-93be-4f60-8a1d-27e4b6f9c835",
  "error": {
    "type": "unauthorized",
    "message": "Unauthorized",
    "provider_error": {
      "error": "invalid_grant",
      "error_description": "Token has been expired or revoked."
    }
  }
}
`,
  },
  {
    id: 'provider-rate-limit',
    title: 'Provider rate limit (429)',
    group: 'Errors',
    why: 'The provider slows you down, not Nylas, and a header says for how long.',
    text: `HTTP/1.1 429 Too Many Requests
Content-Type: application/json
Retry-After: 17
Nylas-Provider-Request-Count: 3
X-Request-Id: 3360917254-5e8a2b41-7c09-4d16-b3f2-9a60d1c7e584

{
  "request_id": "3360917254-5e8a2b41-7c09-4d16-b3f2-9a60d1c7e584",
  "error": {
    "type": "rate_limit_error",
    "message": "Application is over its MailboxConcurrency limit",
    "provider_error": {
      "code": "ApplicationThrottled",
      "message": "Application is over its MailboxConcurrency limit."
    }
  }
}
`,
  },
  {
    id: 'sending-quota',
    title: 'Sending quota used up (429)',
    group: 'Errors',
    why: 'The time to try again stands only inside the provider’s message.',
    text: `{
  "error": {
    "message": "Activity limit reached",
    "provider_error": {
      "error": {
        "code": 429,
        "message": "User-rate limit exceeded. Retry after 2026-03-10T10:45:30.120Z (Mail sending)"
      }
    },
    "type": "quota_exceeded_error"
  },
  "request_id": "2481530796-c7d94e08-1fa5-4b32-8e6c-50b3a2d971f6"
}
`,
  },
  {
    id: 'spam-rejected',
    title: 'Refused as spam (504)',
    group: 'Errors',
    why: 'A 504 that must not be sent again: the provider took the message for spam.',
    text: `HTTP/2 504
content-type: application/json
x-request-id: 4075382161-8b3e6d50-2c94-4f7a-a5d1-6e09f8b1c273

{
  "request_id": "4075382161-8b3e6d50-2c94-4f7a-a5d1-6e09f8b1c273",
  "error": {
    "type": "provider_error",
    "message": "Provider returned an error",
    "provider_error": {
      "code": 554,
      "message": "554 5.7.1 newsletter@example.com is sending SPAM"
    }
  }
}
`,
  },
  {
    id: 'insufficient-scopes',
    title: 'Missing scope for sending (403)',
    group: 'Errors',
    why: 'The user is signed in, but without the scope that this call needs.',
    text: `{
  "request_id": "1593047826-3a7f90bd-e216-48c5-9d04-b72c5e18f63a",
  "error": {
    "type": "api.insufficient_scopes",
    "message": "missing scope required to send email"
  }
}
`,
  },
  {
    id: 'webhook-not-verified',
    title: 'Webhook address refused (70005)',
    group: 'Errors',
    why: 'The webhook service names its problems by number and puts the reason into the message.',
    text: `{
  "request_id": "9c41d7e0-5b82-4f36-a0c9-e3d86f12b75a",
  "error": {
    "type": "70005",
    "message": "unable.verify.webhook_url : status is not ok, got 404"
  }
}
`,
  },
  {
    id: 'message-list',
    title: 'A list of messages (200)',
    group: 'Success',
    why: 'A healthy page of results with a cursor to the next one.',
    text: `{
  "request_id": "6e2b9f04-1d73-4c58-b9a6-f05e8c3d7142",
  "data": [
    {
      "id": "19a4c07be2d35f81",
      "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
      "object": "message",
      "thread_id": "19a4c07be2d35f81",
      "subject": "Minutes of the planning meeting",
      "from": [
        {
          "name": "Ada Example",
          "email": "ada@example.com"
        }
      ],
      "to": [
        {
          "name": "Ben Example",
          "email": "ben@example.com"
        }
      ],
      "date": 1773133200,
      "snippet": "Hi Ben, here is what we agreed on",
      "unread": true,
      "starred": false,
      "folders": [
        "INBOX",
        "IMPORTANT"
      ],
      "attachments": [
        {
          "id": "v0:bWludXRlcy5wZGY=:YXBwbGljYXRpb24vcGRm:48213",
          "filename": "minutes.pdf",
          "content_type": "application/pdf",
          "size": 48213,
          "is_inline": false
        }
      ]
    },
    {
      "id": "19a4b95fd8c61e07",
      "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
      "object": "message",
      "thread_id": "19a4b95fd8c61e07",
      "subject": "Your invoice for February",
      "from": [
        {
          "name": "Example Billing",
          "email": "billing@example.com"
        }
      ],
      "to": [
        {
          "name": "Ben Example",
          "email": "ben@example.com"
        }
      ],
      "date": 1773126480,
      "snippet": "Your invoice is ready",
      "unread": false,
      "starred": true,
      "folders": [
        "INBOX"
      ]
    }
  ],
  "next_cursor": "CgwI0ZXhBhDAtfzVARIQMTlhNGI5NWZkOGM2MWUwNw=="
}
`,
  },
  {
    id: 'scheduled-send',
    title: 'Scheduled send accepted (202)',
    group: 'Success',
    why: 'A 202 that is a success: the message is queued and can still be stopped.',
    text: `HTTP/2 202
content-type: application/json
x-request-id: 3947160285-f4a8c3d1-07be-4692-8d5f-1c6e92b0a734

{
  "request_id": "3947160285-f4a8c3d1-07be-4692-8d5f-1c6e92b0a734",
  "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
  "schedule_id": "5d0e8a17-c392-4b6f-91d4-7e2fa3c80b56",
  "send_at": 1773219600,
  "use_draft": false,
  "data": {
    "subject": "See you tomorrow",
    "body": "Looking forward to it.",
    "from": [
      {
        "name": "Ada Example",
        "email": "ada@example.com"
      }
    ],
    "to": [
      {
        "name": "Ben Example",
        "email": "ben@example.com"
      }
    ]
  }
}
`,
  },
  {
    id: 'free-busy-partial',
    title: 'Free-busy with a failed address (200)',
    group: 'Success',
    why: 'The status says success, yet one of the addresses could not be read.',
    text: `HTTP/2 200
content-type: application/json

{
  "request_id": "a83f5c1e-d906-4b7a-92e4-0c5b7df8163a",
  "data": [
    {
      "email": "ada@example.com",
      "object": "free_busy",
      "time_slots": [
        {
          "object": "time_slot",
          "status": "busy",
          "start_time": 1773219600,
          "end_time": 1773223200
        }
      ]
    },
    {
      "email": "nobody@example.com",
      "object": "error",
      "error": "Unable to resolve e-mail address nobody@example.com to an Active Directory object."
    }
  ]
}
`,
  },
  {
    id: 'token-response',
    title: 'Token response',
    group: 'Webhooks and OAuth',
    why: 'A successful code exchange comes without the usual envelope and is full of secrets.',
    text: `{
  "access_token": "<ACCESS_TOKEN>",
  "expires_in": 3600,
  "id_token": "<ID_TOKEN>",
  "refresh_token": "<REFRESH_TOKEN>",
  "email": "ada@example.com",
  "scope": "https://www.googleapis.com/auth/gmail.readonly openid",
  "token_type": "Bearer",
  "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
  "provider": "google"
}
`,
  },
  {
    id: 'oauth-token-error',
    title: 'Token request refused',
    group: 'Webhooks and OAuth',
    why: 'OAuth errors have a form of their own: error is a word, not an object.',
    text: `{
  "error": "invalid_grant",
  "error_code": 45004,
  "error_description": "Code verifier challenge failed",
  "error_uri": "https://accounts.nylas.io/#tag/Event-Codes",
  "request_id": "4e7d10c9-b25f-4836-8a9e-f16c03d7582b"
}
`,
  },
  {
    id: 'callback-url',
    title: 'Sign-in failed on the way back',
    group: 'Webhooks and OAuth',
    why: 'The error arrives in the address your user lands on, not in a response.',
    text: `https://app.example.com/oauth/callback?error=provider_code_request_failed&error_code=45001&error_description=Provider+refused+to+return+refresh_token+using+code&state=signup-4821
`,
  },
  {
    id: 'webhook-grant-expired',
    title: 'Webhook: grant expired',
    group: 'Webhooks and OAuth',
    why: 'A notification that asks you to have the user sign in again.',
    text: `{
  "specversion": "1.0",
  "type": "grant.expired",
  "source": "/nylas/system",
  "id": "mQ7vXc2LpT9sKw4eRb6yHn",
  "time": 1773133482,
  "webhook_delivery_attempt": 1,
  "data": {
    "application_id": "e05b7c94-3d1f-4a82-b6e7-91f0c8d2a563",
    "object": {
      "code": 25009,
      "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
      "integration_id": "70c3e9d8-4f12-4b5a-a967-d28b1e0f4c39",
      "provider": "google",
      "email": "ada@example.com",
      "grant_updated_at": 1772514000
    }
  }
}
`,
  },
  {
    id: 'webhook-send-failed',
    title: 'Webhook: scheduled message not sent',
    group: 'Webhooks and OAuth',
    why: 'An API error travels inside the notification, with the provider’s words in it.',
    text: `{
  "specversion": "1.0",
  "type": "message.send_failed",
  "source": "/nylas/send",
  "id": "Zk3RfW8nYd5qJt1uVg7oMb",
  "time": 1773219605,
  "webhook_delivery_attempt": 2,
  "data": {
    "application_id": "e05b7c94-3d1f-4a82-b6e7-91f0c8d2a563",
    "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
    "reason": "The provider did not accept the message.",
    "error": {
      "type": "api.provider_error",
      "message": "Provider returned an error",
      "status_code": 400,
      "provider_error": {
        "error": {
          "code": 400,
          "message": "Invalid To header"
        }
      }
    },
    "object": {
      "object": "message",
      "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",
      "id": "19a4d3e8f07b2c56",
      "subject": "See you tomorrow",
      "schedule_id": "5d0e8a17-c392-4b6f-91d4-7e2fa3c80b56",
      "send_at": 1773219600
    }
  }
}
`,
  },
  {
    id: 'commented-sample',
    title: 'Documentation sample with a comment',
    group: 'Broken or odd',
    why: 'Copied from documentation, it is not quite JSON: a comment stands where data should be.',
    text: `{
  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",
  "error": {
    "type": "invalid_request_error",
    "message": "The message_id parameter is required.",
    "provider_error": {
      // What the provider answered
    }
  }
}
`,
  },
  {
    id: 'cut-off',
    title: 'Cut-off JSON',
    group: 'Broken or odd',
    why: 'A log line ended too early; what is there can still be read.',
    text: `{
  "request_id": "3184625907-d20b7f6e-84c1-4a39-b5e8-6f91c0a3d7e2",
  "error": {
    "type": "not_found_error",
    "message": "requested object not found",
    "provider_error": {
      "code": "ErrorItemNotFound",
      "message": "The specified object was not fo`,
  },
  {
    id: 'gateway-html',
    title: 'HTML from a gateway (502)',
    group: 'Broken or odd',
    why: 'No envelope and no request ID: the answer came from in front of the API.',
    text: `HTTP/1.1 502 Bad Gateway
Content-Type: text/html

<html>
  <head><title>502 Bad Gateway</title></head>
  <body>
    <h1>Bad Gateway</h1>
    <p>The upstream server is unavailable, please try again...</p>
  </body>
</html>
`,
  },
  {
    id: 'v2-error',
    title: 'Error of the v2 API',
    group: 'Broken or odd',
    why: 'The older API answers without an envelope and names the provider’s words differently.',
    text: `{
  "message": "Sending to at least one recipient failed.",
  "type": "api_error",
  "server_error": "550 5.1.1 The mailbox nobody@example.com does not exist"
}
`,
  },
  {
    id: 'node-sdk-print',
    title: 'Printed by the Node SDK',
    group: 'Broken or odd',
    why: 'An error object from a terminal looks like JSON but is not.',
    text: `NylasApiError: Id is malformed.
    at APIClient.requestWithResponse (/app/node_modules/nylas/lib/cjs/apiClient.js:128:23)
    at async main (/app/index.js:14:3) {
  type: 'invalid_request_error',
  requestId: '2950714683-1e9c5b07-d6f4-4820-a37b-c8e0512f94d6',
  flowId: '7731904652018843127',
  providerError: {
    code: 'ErrorInvalidIdMalformed',
    message: 'Id is malformed.'
  },
  statusCode: 400
}
`,
  },
]
