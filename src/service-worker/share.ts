// What other apps share with the installed app: kept for the page, which is opened for it and takes it from here.
import { maxOpenedFileBytes, maxSharedBytes, maxSharedFiles, sharesKeptForMilliseconds } from '../core/limits.ts'
import { keptAtHeader, sharedCacheName, type SharedFile, sharedPath, type SharedRecord } from '../core/shared-cache.ts'
import { addressIn } from './scope.ts'

/** The path, relative to the app, to which the system posts what is shared. */
export const sharePath = 'share'

/** Takes in what a system posts, and leads to the app with a word about where it lies. */
export async function receiveShare(request: Request): Promise<Response> {
  try {
    const form = await request.formData()
    await dropOldShares()
    const id = crypto.randomUUID()
    await keep(id, form)
    return Response.redirect(addressIn(`./?shared=${id}`), 303)
  } catch {
    // No form, or no room on the device: the page then says that nothing has come.
    return Response.redirect(addressIn('./?shared=none'), 303)
  }
}

/** Removes what no page has come for in a day. */
export async function dropOldShares(): Promise<void> {
  const cache = await caches.open(sharedCacheName)
  const now = Date.now()
  const entries = await Promise.all(
    (await cache.keys()).map(async (request) => ({ request, response: await cache.match(request) })),
  )
  const old = entries.filter(
    ({ response }) => !(now - Number(response?.headers.get(keptAtHeader) ?? 0) < sharesKeptForMilliseconds),
  )
  await Promise.all(old.map(({ request }) => cache.delete(request)))
}

async function keep(id: string, form: FormData): Promise<void> {
  const cache = await caches.open(sharedCacheName)
  const address = addressIn(sharedPath(id))
  const put = (path: string, content: BodyInit, type: string) =>
    cache.put(path, new Response(content, { headers: { 'Content-Type': type, [keptAtHeader]: String(Date.now()) } }))

  const posted = form.getAll('files').filter((value) => typeof value !== 'string')
  let room = maxSharedBytes
  const files: SharedFile[] = []
  for (const file of posted.slice(0, maxSharedFiles)) {
    const { name, type, size } = file
    const fits = size <= maxOpenedFileBytes && size <= room
    if (fits) {
      room -= size
      // One after the other: together they may be more than the memory should hold.
      // oxlint-disable-next-line no-await-in-loop
      await put(`${address}/${files.length}`, file, type || 'application/octet-stream')
    }
    files.push({ name, type, tooLarge: !fits })
  }
  const record: SharedRecord = {
    title: word(form, 'title'),
    text: word(form, 'text'),
    url: word(form, 'url'),
    files,
    status: null,
    form: null,
  }
  await put(address, JSON.stringify(record), 'application/json')
}

function word(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, maxOpenedFileBytes) : ''
}
