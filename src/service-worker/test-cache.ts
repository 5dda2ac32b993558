// As much of Cache Storage as is used, for tests: one cache.

export class TestCache {
  readonly entries = new Map<string, Response>()

  put = async (request: Request | string, response: Response) => void this.entries.set(addressOf(request), response)
  match = async (request: Request | string) => this.entries.get(addressOf(request))?.clone()
  keys = async () => [...this.entries.keys()].map((url) => new Request(url))
  delete = async (request: Request | string) => this.entries.delete(addressOf(request))
}

function addressOf(request: Request | string): string {
  return typeof request === 'string' ? request : request.url
}
