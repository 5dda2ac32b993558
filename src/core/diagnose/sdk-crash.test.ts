// An SDK that failed while it was reading a response, and traces that only look like it.
import { expect, test } from 'vitest'
import { inspect } from '../inspect.ts'

const title = (text: string) => inspect(text).exchanges[0].diagnosis.title
const crashed = 'The SDK could not read the response'

test.each([
  'com.squareup.moshi.JsonDataException: Expected a string but was BEGIN_OBJECT at path $.data[0].conferencing.details\n\tat com.squareup.moshi.JsonUtf8Reader.nextString(JsonUtf8Reader.java:703)\n\tat com.nylas.NylasClient.executeRequest(NylasClient.kt:431)',
  'java.lang.NullPointerException: Parameter specified as non-null is null: method com.nylas.models.Event.<init>, parameter grantId\n\tat com.nylas.models.Event.<init>(Event.kt)\n\tat com.nylas.models.EventJsonAdapter.fromJson(EventJsonAdapter.kt:20)',
  '  File "/venv/lib/python3.11/site-packages/dataclasses_json/core.py", line 201, in _decode_dataclass\n    raise KeyError\n  File "/venv/lib/python3.11/site-packages/nylas/models/response.py", line 113, in from_dict\nKeyError: \'object\'',
  '  File "/venv/lib/python3.11/site-packages/nylas/models/events.py", line 60, in _decode_when\n    raise ValueError(f"Invalid when object")\nValueError: Invalid when object, unknown type found: {}',
  "> File ~/env/lib/python3.12/site-packages/nylas/models/response.py:97, in ListResponse.from_dict(cls, resp, generic_type)\n> ---> 97     converted_data.append(generic_type.from_dict(item))\n>\n> KeyError: 'object'",
  '#   File "/srv/env/lib/python3.12/site-packages/nylas/models/response.py", line 93, in from_dict\n#     field_value = kvs[field.name]\n# KeyError: \'birthday\'',
  "TypeError: Cannot read properties of undefined (reading 'map')\n    at ListResponse (/app/node_modules/nylas/lib/cjs/utils.js:64:30)\n    at list (/app/x.js:3:1)",
])('the response is most likely in order: %s', (text) => {
  expect(title(text)).toBe(crashed)
})

test.each([
  'com.squareup.moshi.JsonDataException: Expected a string at path $.x\n\tat com.squareup.moshi.JsonUtf8Reader.nextString(JsonUtf8Reader.java:703)\n\tat com.acme.Main.main(Main.kt:4)',
  'Traceback (most recent call last):\n  File "/app/x.py", line 3, in <module>\n    print(event["when"])\nKeyError: \'when\'',
  "TypeError: Cannot read properties of undefined (reading 'map')\n    at render (/app/src/list.js:64:30)\n    at list (/app/x.js:3:1)",
  "TypeError: Cannot read properties of undefined (reading 'x')\n    at objKeysToSnakeCase (/app/node_modules/nylas/lib/cjs/utils.js:90:30)\n    at send (/app/x.js:3:1)",
  'Traceback (most recent call last):\n  File "/app/x.py", line 3, in <module>\n    nylas.messages.list(g)\nnylas.models.errors.NylasApiError: Resource not found.',
])('a fault of the program or an answer of Nylas is no such crash: %s', (text) => {
  expect(title(text)).not.toBe(crashed)
})

const onError =
  'Traceback (most recent call last):\n  File "/venv/lib/python3.11/site-packages/nylas/handler/http_client.py", line 41, in _validate_response\n    request_id = json.get("request_id", None)\n'

test.each([
  [`${onError}AttributeError: 'str' object has no attribute 'get'`, 'The SDK could not read an error'],
  [`${onError}AttributeError: 'str' object has no attribute 'error'`, 'The SDK could not read an error'],
  [`${onError}AttributeError: 'Grant' object has no attribute 'get'`, 'No response found in this text'],
])('an answer in the place of an error that is no object: %s', (text, expected) => {
  expect(title(text)).toBe(expected)
})
