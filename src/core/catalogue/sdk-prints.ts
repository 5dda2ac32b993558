// What the prints of SDKs and tools leave out of a response, and how to print the rest. Source: the SDKs' own code.
import type { PrintNote } from '../model.ts'

/** The classes of the errors of all SDKs: a name of these is no error type. */
export const sdkErrorClasses: ReadonlySet<string> = new Set([
  'NylasApiError',
  'NylasOAuthError',
  'NylasSdkTimeoutError',
  'AbstractNylasApiError',
  'AbstractNylasSdkError',
])

export const sdkPrints = {
  nodeError: {
    label: 'Node SDK error print',
    lost: ['the request ID of the body (this one is from the header)', 'validation_errors'],
    howToPrint: {
      text: 'Print the parts that console.error folds away as `[Object]`.',
      code: {
        language: 'javascript',
        text: 'console.error(err.statusCode, err.type, err.message, err.requestId, JSON.stringify(err.providerError))',
      },
    },
  },
  nodeFolded: {
    label: 'Node print of nested objects',
    lost: ['what stood where it says `[Object]`'],
    howToPrint: {
      text: 'Print it to any depth. What is no Error can go through `JSON.stringify` as well.',
      code: { language: 'javascript', text: 'console.dir(error, { depth: null })' },
    },
  },
  nodeMessage: {
    label: 'Node error message',
    lost: ['type', 'status', 'request ID', 'provider error'],
    howToPrint: {
      text: 'Print the error object, not only its message.',
      code: {
        language: 'javascript',
        text: 'console.error(err.statusCode, err.type, err.message, err.requestId, JSON.stringify(err.providerError))',
      },
    },
  },
  nodeUnreadable: {
    label: 'Node SDK error for an answer that is no JSON',
    lost: ['status', 'headers'],
    howToPrint: { text: 'Send the same request with `curl -i` to see the status and the headers.' },
  },
  nodeTimeout: {
    label: 'Node SDK time-out',
    lost: ['nothing: no response had come'],
    howToPrint: { text: 'Send the same request with `curl -i` to see whether and when the API answers.' },
  },
  nodeJson: {
    label: 'Node SDK error through JSON.stringify',
    lost: ['the message: JSON.stringify leaves it out of an Error'],
    howToPrint: {
      text: 'Put the message beside the other properties.',
      code: { language: 'javascript', text: 'console.error(JSON.stringify({ ...err, message: err.message }))' },
    },
  },
  pythonTraceback: {
    label: 'Python traceback',
    lost: ['type', 'status', 'request ID', 'provider error'],
    howToPrint: {
      text: 'Catch the error and print its properties.',
      code: {
        language: 'python',
        text: 'except NylasApiError as err:\n    print(err.status_code, err.type, err, err.request_id, err.provider_error)',
      },
    },
  },
  pythonNonJson: {
    label: 'Python JSON decode error',
    lost: ['status', 'headers', 'body'],
    howToPrint: { text: 'Send the same request with `curl -i` to see what was answered in place of JSON.' },
  },
  pythonNonJsonBody: {
    label: 'Python SDK error for an answer that is no JSON',
    lost: ['headers'],
    howToPrint: { text: 'Send the same request with `curl -i` to see the headers.' },
  },
  pythonTimeout: {
    label: 'Python SDK time-out',
    lost: ['nothing: no response had come'],
    howToPrint: { text: 'Send the same request with `curl -i` to see whether and when the API answers.' },
  },
  pythonOld: {
    label: 'Python SDK 5 error line',
    lost: ['request ID', 'provider error'],
    howToPrint: { text: 'Send the same request with `curl -i` to see the whole response.' },
  },
  javaError: {
    label: 'Java SDK error print',
    lost: ['type'],
    howToPrint: {
      text: 'Log `e.getType()`, `e.getStatusCode()`, `e.getRequestId()` and `e.getProviderError()` of the NylasApiError.',
    },
  },
  javaDataClass: {
    label: 'Java SDK error print (data class)',
    lost: ['validation_errors'],
    howToPrint: { text: 'Update the Java SDK to 2.14.1 or later: its errors print what failed validation too.' },
  },
  javaHttpLog: {
    label: 'HTTP log of the Java SDK',
    lost: ['type', 'message', 'request ID', 'provider error'],
    howToPrint: {
      text: 'Catch the NylasApiError and log `e.getType()`, `e.getMessage()`, `e.getRequestId()` and `e.getProviderError()`.',
    },
  },
  javaTrace: {
    label: 'Java stack trace',
    lost: ['type', 'status', 'request ID', 'provider error'],
    howToPrint: {
      text: 'Log `e.getType()`, `e.getStatusCode()`, `e.getRequestId()` and `e.getProviderError()` of the NylasApiError.',
    },
  },
  javaTimeout: {
    label: 'Java SDK time-out',
    lost: ['nothing: no response had come'],
    howToPrint: { text: 'Send the same request with `curl -i` to see whether and when the API answers.' },
  },
  rubyError: {
    label: 'Ruby SDK error print',
    lost: ['type', 'status', 'request ID', 'provider error'],
    howToPrint: {
      text: 'Print `e.status_code`, `e.type`, `e.message`, `e.request_id` and `e.provider_error` of the Nylas::NylasApiError.',
    },
  },
  rubyOld: {
    label: 'Ruby SDK 5 error print',
    lost: ['type', 'provider error'],
    howToPrint: { text: 'Print `e.type`, `e.message` and `e.server_error` of the error.' },
  },
  rubyObject: {
    label: 'Ruby SDK error with its variables',
    lost: ['the message: it is none of the variables'],
    howToPrint: { text: 'Print `e.message` beside it.' },
  },
  rubyNonJson: {
    label: 'Ruby SDK error for an answer that is no JSON',
    lost: ['status', 'headers', 'body'],
    howToPrint: { text: 'Send the same request with `curl -i` to see what was answered in place of JSON.' },
  },
  rubyTimeout: {
    label: 'Ruby SDK time-out',
    lost: ['nothing: no response had come'],
    howToPrint: { text: 'Send the same request with `curl -i` to see whether and when the API answers.' },
  },
  cli: {
    label: 'Nylas CLI output',
    lost: ['the API’s own type', 'its message for 401, 403, 404, 429 and 5xx', 'status'],
    howToPrint: { text: 'Send the same request with `curl -i` to see what the API itself answers.' },
  },
  cliRaw: {
    label: 'Nylas CLI error line',
    lost: ['status', 'provider error'],
    howToPrint: { text: 'Send the same request with `curl -i` to see what the API itself answers.' },
  },
  goError: {
    label: 'Go SDK error line',
    lost: ['provider error'],
    howToPrint: { text: 'Log the error’s fields, or the raw response body, beside this line.' },
  },
} as const satisfies Record<string, PrintNote>
