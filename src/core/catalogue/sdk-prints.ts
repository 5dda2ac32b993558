// What the prints of SDKs and tools leave out of a response, and how to print the rest. Source: the SDKs' own code.
import type { PrintNote } from '../model.ts'

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
  javaError: {
    label: 'Java SDK error print',
    lost: ['type'],
    howToPrint: {
      text: 'Log `e.getType()`, `e.getStatusCode()`, `e.getRequestId()` and `e.getProviderError()` of the NylasApiError.',
    },
  },
  rubyError: {
    label: 'Ruby SDK error print',
    lost: ['type', 'status', 'request ID', 'provider error'],
    howToPrint: {
      text: 'Print `e.status_code`, `e.type`, `e.message`, `e.request_id` and `e.provider_error` of the Nylas::NylasApiError.',
    },
  },
  cli: {
    label: 'Nylas CLI output',
    lost: ['the API’s own type, and its message for the common statuses'],
    howToPrint: { text: 'Send the same request with `curl -i` to see what the API itself answers.' },
  },
  goError: {
    label: 'Go SDK error line',
    lost: ['provider error'],
    howToPrint: { text: 'Log the error’s fields, or the raw response body, beside this line.' },
  },
} as const satisfies Record<string, PrintNote>
