// Links of version 1 that must open for ever. Rows are only ever added.
import type { LinkedView } from './permalink.ts'

export const golden: readonly { readonly fragment: string; readonly view: LinkedView }[] = [
  {
    fragment: '1AAMA3qRrJN',
    view: {
      text: '',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AEMr2wE43s3ul',
    view: {
      text: 'grant.not_found',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AANGKAA3ECVpp',
    view: {
      text: '429',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AKuuBQA0XCdtG',
    view: {
      text: '{}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AQPORwNTSC0A1oP3vK',
    view: {
      text: '{\n  "a": 1\n}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AgFZZ8pAothO4KDgbxis45qQQ3MDI1mGYClxgF4HAA3FG8IU',
    view: {
      text: '{"request_id":"5967ca40-a2d8-4ee0-a0e0-6f18ace39a90","error":{"type":"invalid_request_error","message":"Invalid query param"}}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1CpQDAVlnykCi2E7goOBvGKzjmpBDcwMjiY4AjcRDKoXaWgA4EGabA',
    view: {
      text: '{"request_id":"5967ca40-a2d8-4ee0-a0e0-6f18ace39a90","error":{"type":"not_found_error","message":"Not found"}}',
      form: null,
      status: 404,
      exchange: 0,
    },
  },
  {
    fragment: '1DACRA0NzA0gS3RBi4xUA05TOXJ',
    view: {
      text: '{"request_id":"r","error":{"type":"unauthorized","message":"Unauthorized"}}',
      form: 'json',
      status: 401,
      exchange: 0,
    },
  },
  {
    fragment: '1BAerRpupKQLN5CCmeGBzOhUg4Twgyw_Y4qmtBQA2tkifo',
    view: {
      text: "{'request_id': 'r', 'error': {'type': 'x', 'n': None}}",
      form: 'python-repr',
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1FBEDAzZsgPUxqJVfDAA1x0vrm',
    view: {
      text: 'plain words',
      form: 'plain-text',
      status: null,
      exchange: 3,
    },
  },
  {
    fragment: '1AHMvOrzt8HxgNWtooPCoaY2OwrPpS5_NWfNi1TwdhQ_zJ6581ND7Yf6k3YzgDgEDAA4W0P9h',
    view: {
      text: 'Größe: 10 €, 日本語, 👩‍💻\u0001 and \u0000',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AgJZZ8pAothO4KDgbxis45qQWWfKQKLYTuCg4G8YrOOakGNUYAQA2n5IeF',
    view: {
      text: '5967ca40-a2d8-4ee0-a0e0-6f18ace39a90 5967ca40-a2d8-4ee0-a0e0-6f18ace39a90',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AwEfWJYtmWdC3p3TP1WqGiFqQ3MDI1mGgEfD4GuyEEUOcsNRDxgYAA2YRn52',
    view: {
      text: '{\n  "request_id": "1f58962d-9967-42de-9dd3-3f55aa1a216a",\n  "error": {\n    "type": "invalid_request_error",\n    "message": "The message_id parameter is required."\n  }\n}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment:
      '1AgJrHwyeTSdKg59ewdgKfjtCax8Mnk0nSoOfXsHYCn47QoNPhppAZydDQJ0xQwPgaBNkOFHBwNLK0MTKwAg0O0lgihRtxtLI3NDCxNjA0sxUl5GLCzQHhuJgBSVkBUqgySuYB8ATZkAuxBsKGDUQSC1QGu4NBeCUAP5iXQmoo5arlgsA2qQVSj',
    view: {
      text: 'HTTP/2 404\ndate: Tue, 10 Mar 2026 09:14:02 GMT\ncontent-type: application/json\nx-request-id: 2718430965-6b1f0c9e-4d27-4a83-9f5e-c1d80a7e3b42\n\n{\n  "request_id": "2718430965-6b1f0c9e-4d27-4a83-9f5e-c1d80a7e3b42",\n  "error": {\n    "type": "grant.not_found",\n    "message": "No Grant found for this Grant ID"\n  }\n}\n',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment:
      '1AgINXHoSk75PYIodJ-S2-cg1DVx6EpO-T2CKHSfktvnINUNMhhKY_kSbjTS0NDAxNzIzNrXQZeTiAs1voThGQQlZgRJoYgrmOPBkGJALcaICWrKByMHdp4CaeKDS6JEANRLJDvTREBR51IJEgYjelhJYfy2QrOWq5QIA14Mx0n',
    view: {
      text: 'HTTP/2 401\ncontent-type: application/json\nx-request-id: 1904726358-0d5c7a12-93be-4f60-8a1d-27e4b6f9c835\n\n{\n  "request_id": "1904726358-0d5c7a12-93be-4f60-8a1d-27e4b6f9c835",\n  "error": {\n    "type": "unauthorized",\n    "message": "Unauthorized",\n    "provider_error": {\n      "error": "invalid_grant",\n      "error_description": "Token has been expired or revoked."\n    }\n  }\n}\n',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment:
      '1AgJeiitBfAlNFrPymmDRx-WEXoorQXwJTRaz8ppg0cflhENMkgJnQEFtBNDQCHBMEdJGIDDHyQUee9R1hMwWGppDZu50A2Azj1BjgNkOPPNozBUBFwJNdhkDJwEtDc2NTE10Gbm4QHNkKB5SUEJWoASa3IJ5EDyhBuRCvAnUhpGuIfJwfyqQPKoGMwI9wqFWA2Ug8Y1iMmIQD6KbMifoKYENqQWStVy1XAA21hdOb',
    view: {
      text: 'HTTP/1.1 429 Too Many Requests\nContent-Type: application/json\nRetry-After: 17\nNylas-Provider-Request-Count: 3\nX-Request-Id: 3360917254-5e8a2b41-7c09-4d16-b3f2-9a60d1c7e584\n\n{\n  "request_id": "3360917254-5e8a2b41-7c09-4d16-b3f2-9a60d1c7e584",\n  "error": {\n    "type": "rate_limit_error",\n    "message": "Application is over its MailboxConcurrency limit",\n    "provider_error": {\n      "code": "ApplicationThrottled",\n      "message": "Application is over its MailboxConcurrency limit."\n    }\n  }\n}\n',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AwHH2U4IH6VLMo5sULOi2XH2w-pP7O0AMtIHKaOWxrqGBqDhDxNTK2MDPUMjzFFLpNDEWg2jB4iRiQVwotHA3NJMl1GpFgA1ppzJR',
    view: {
      text: '{\n  "error": {\n    "message": "Activity limit reached",\n    "provider_error": {\n      "error": {\n        "code": 429,\n        "message": "User-rate limit exceeded. Retry after 2026-03-10T10:45:30.120Z (Mail sending)"\n      }\n    },\n    "type": "quota_exceeded_error"\n  },\n  "request_id": "2481530796-c7d94e08-1fa5-4b32-8e6c-50b3a2d971f6"\n}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment:
      '1AgKLPm1QLJRPeqXRbgn4scJziz5tUCyUT3ql0W4J-LHCc4POf5oamBCY_kSbjTQxMDc1tjAyNDPUZeTiAs1voThGQQlZgRJoYgrmOPBkGJALcaICRjKAyMJdqKAUgFEjA7u4KIrRIwVqBVAGEiegPhJEKarJiK4TcNCiGJh7gcUk8gIk9B6VEtiMWiBZy1XLBQA3lWU7R',
    view: {
      text: 'HTTP/2 504\ncontent-type: application/json\nx-request-id: 4075382161-8b3e6d50-2c94-4f7a-a5d1-6e09f8b1c273\n\n{\n  "request_id": "4075382161-8b3e6d50-2c94-4f7a-a5d1-6e09f8b1c273",\n  "error": {\n    "type": "provider_error",\n    "message": "Provider returned an error",\n    "provider_error": {\n      "code": 554,\n      "message": "554 5.7.1 newsletter@example.com is sending SPAM"\n    }\n  }\n}\n',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AwE6f5C94hZIxZ0EtyxeGPY6Q3ODoamlsYGJuQWwt8SIxTxcFRyyicQUXcCAAQA4aVVoD',
    view: {
      text: '{\n  "request_id": "1593047826-3a7f90bd-e216-48c5-9d04-b72c5e18f63a",\n  "error": {\n    "type": "api.insufficient_scopes",\n    "message": "missing scope required to send email"\n  }\n}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment: '1AwGcQdfgW4JPNqDJ49hvErdaQ3MDIxZDIG1aZE1ktWiBgQEA3kN7xo',
    view: {
      text: '{\n  "request_id": "9c41d7e0-5b82-4f36-a0c9-e3d86f12b75a",\n  "error": {\n    "type": "70005",\n    "message": "unable.verify.webhook_url : status is not ok, got 404"\n  }\n}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment:
      '1AwNuK58EHXNMWLmm8F6MPXFCt-HzomDETZuPJTrJF9DmSLfh86JgxE2bjyU6yRfQ5ki1mk1Pg0AQhuM_aTz3wGehJBxAI3IAI1H5SHro8lGqWE2j3WjCf3d2t8gukDSa9Lphhw37ZuZl5hmc4eJXdZB86Yq8XGu5ZKBSKVS9MmVRpOT5CViIh4QmAvTQUED7utDkYv0cYrN2JIUcibgJVsgp1tA1pYwQx5nAQOQEOeRCMhvvQ-VutK9DhQxVVlWYafJc0-12BoHmMJoDuwKJDNdgBTEk1c0eDAF4Ioj9Z8CoZ4gm4CH6DQ-ShWIYlCZRk3_pOPNS20oTFyOveU6T6B0p2iH3oldLMxVZFYki1jqHmSZFjU6ySIw-onHGCFK7auecLtBSrwozX8ilZPxLF4MAvS5SqImkSryRBj-pwDcl2n8yvnaoiOOtztxtQ9wff7ts5RzKUBaaKShDODF1t_CDyKmhqy2dHJg6RmpYkfeIpeNqg30pS2q3vnY-qu8nJ_Lvg4emDj1fD-Ps5c4LlCB-xCG27cv2Bw1OsNo4',
    view: {
      text: '{\n  "request_id": "6e2b9f04-1d73-4c58-b9a6-f05e8c3d7142",\n  "data": [\n    {\n      "id": "19a4c07be2d35f81",\n      "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",\n      "object": "message",\n      "thread_id": "19a4c07be2d35f81",\n      "subject": "Minutes of the planning meeting",\n      "from": [\n        {\n          "name": "Ada Example",\n          "email": "ada@example.com"\n        }\n      ],\n      "to": [\n        {\n          "name": "Ben Example",\n          "email": "ben@example.com"\n        }\n      ],\n      "date": 1773133200,\n      "snippet": "Hi Ben, here is what we agreed on",\n      "unread": true,\n      "starred": false,\n      "folders": [\n        "INBOX",\n        "IMPORTANT"\n      ],\n      "attachments": [\n        {\n          "id": "v0:bWludXRlcy5wZGY=:YXBwbGljYXRpb24vcGRm:48213",\n          "filename": "minutes.pdf",\n          "content_type": "application/pdf",\n          "size": 48213,\n          "is_inline": false\n        }\n      ]\n    },\n    {\n      "id": "19a4b95fd8c61e07",\n      "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",\n      "object": "message",\n      "thread_id": "19a4b95fd8c61e07",\n      "subject": "Your invoice for February",\n      "from": [\n        {\n          "name": "Example Billing",\n          "email": "billing@example.com"\n        }\n      ],\n      "to": [\n        {\n          "name": "Ben Example",\n          "email": "ben@example.com"\n        }\n      ],\n      "date": 1773126480,\n      "snippet": "Your invoice is ready",\n      "unread": false,\n      "starred": true,\n      "folders": [\n        "INBOX"\n      ]\n    }\n  ],\n  "next_cursor": "CgwI0ZXhBhDAtfzVARIQMTlhNGI5NWZkOGM2MWUwNw=="\n}',
      form: null,
      status: null,
      exchange: 0,
    },
  },
  {
    fragment:
      '1AgT0qMPRB75Gko1fHG6SsKc09KjD0Qe-RpKNXxxukrCnNLfh86JgxE2bjyU6yRfQ5khdDooXw5JLb5HUfi-jyAtWhZoxDsIwDEXFmlNY2UG0BUJHmLkBYgiClUogVDHk7vzvuFLbIV1aNXbiDonl-D_TP3E_WpA_Z2pk0-5CddjWx_165Rz1rcnPiB87eApTo10s3oY-rC8gzs1GSRxw50oVQlNXLTVxGhQroxwDUz6rHM2nRDU2Th6AJPHstf-6LzIZKol31-vqcMlkkvgLm_fIV8jwfUSNrBf6zeCVISW56pfY8mrJqI740yOigau4kk1Ss7EvAqYqTnAmc0n6vlkYAkqlIGck4VKQ-_NVCIJncsn9AQ1wxVTH',
    view: {
      text: 'HTTP/2 202\ncontent-type: application/json\nx-request-id: 3947160285-f4a8c3d1-07be-4692-8d5f-1c6e92b0a734\n\n{\n  "request_id": "3947160285-f4a8c3d1-07be-4692-8d5f-1c6e92b0a734",\n  "grant_id": "b7e1f3a2-60c4-4d9b-8f25-3ac917d0e648",\n  "schedule_id": "5d0e8a17-c392-4b6f-91d4-7e2fa3c80b56",\n  "send_at": 1773219600,\n  "use_draft": false,\n  "data": {\n    "subject": "See you tomorrow",\n    "body": "Looking forward to it.",\n    "from": [\n      {\n        "name": "Ada Example",\n        "email": "ada@example.com"\n      }\n    ],\n    "to": [\n      {\n        "name": "Ben Example",\n        "email": "ben@example.com"\n      }\n    ]\n  }\n}\n',
      form: null,
      status: null,
      exchange: 0,
    },
  },
]
