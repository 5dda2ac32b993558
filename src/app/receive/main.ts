// The page that another page opens to show a response here: it asks the person, and hands the text on to the app. It stands apart
// from the app, since a page that can talk to its opener cannot be isolated from it.
import '../theme.css'
import { shareWithApp } from './share-with-app.ts'
import { isIsolated } from './isolated.ts'
import { type ReceivedText, readMessage, readyMessage } from './message.ts'
import { grouped } from '../../core/grouped.ts'

/** A press that was meant for the page before this one must not count here. */
const deafMilliseconds = 600

const shownChars = 600

const howTo =
  'A page that opens this address with window.open can send a response here. Open the inspector to paste one yourself.'

const isolation =
  'This copy is kept apart from the pages that open it, as the capture companion and some hosts do. Copy the response there and paste it into the inspector.'

const place = document.getElementById('receive')
place?.setAttribute('class', 'mx-auto grid max-w-160 gap-4 px-5 py-12')
place?.setAttribute('aria-live', 'polite')

const opener: unknown = window.opener
if (window.self !== window.top) showWords('In a frame, nothing is taken over', 'Open this page in a tab of its own.')
else if (!isWindow(opener)) void showWhyAlone()
else listen(opener)

/** A page that is served as isolated has no opener, whoever opened it: only its own header tells the two apart. */
async function showWhyAlone(): Promise<void> {
  if (await isIsolated()) showWords('No page can hand a response over here', isolation)
  else showWords('No page has opened this one', howTo)
}

function listen(source: Window): void {
  const stop = new AbortController()
  const hear = (event: MessageEvent<unknown>) => {
    if (event.source !== source) return
    const message = readMessage(event.data)
    if (message.kind === 'other') return
    // The first is asked about; those that come after do not stack up behind it.
    stop.abort()
    const origin = event.origin === 'null' ? 'A page without an address of its own' : event.origin
    if (message.kind === 'refused') showWords(`${origin} wanted to show a response`, message.words)
    else ask(origin, message.received)
  }
  window.addEventListener('message', hear, { signal: stop.signal })
  showWords(
    'Waiting for the response',
    'The page that opened this one is asked to send it. You will see it before it is taken.',
  )
  // Whoever it is learns this one word and nothing else, so it may be told to any origin.
  source.postMessage(readyMessage, '*')
}

function ask(origin: string, received: ReceivedText): void {
  const length = grouped(received.text.length)
  const take = button('Show it', 'border-accent bg-accent text-on-accent')
  const decline = button('No', 'border-line bg-surface')
  const since = performance.now()
  take.addEventListener('click', () => {
    if (performance.now() - since < deafMilliseconds) return
    take.disabled = true
    void shareWithApp(received).then((address) => {
      if (address === null)
        showWords('This browser keeps nothing here', 'Copy the response in that page and paste it into the inspector.')
      else location.replace(address)
      return undefined
    })
  })
  decline.addEventListener('click', () => showWords('Nothing was taken', 'You can close this tab.'))
  const preview = element(
    'pre',
    'max-h-60 overflow-auto rounded-md border border-line bg-surface p-3 font-mono text-code',
  )
  preview.tabIndex = 0
  preview.setAttribute('role', 'region')
  preview.setAttribute('aria-label', 'The response')
  preview.textContent = received.text.length > shownChars ? `${received.text.slice(0, shownChars)}…` : received.text
  const row = element('p', 'flex gap-2')
  row.append(take, decline)
  show(
    heading(`The page at ${origin} wants to show a response (${length} characters)`),
    paragraph(
      'It is inspected in this browser and sent nowhere. The page that sent it learns nothing of what you see.',
    ),
    preview,
    row,
  )
  take.focus()
}

function showWords(title: string, words: string): void {
  const link = element('a', 'text-accent underline underline-offset-4')
  link.setAttribute('href', './')
  link.textContent = 'Open the inspector'
  const last = element('p')
  last.append(link)
  show(heading(title), paragraph(words), last)
}

function show(...parts: readonly HTMLElement[]): void {
  place?.replaceChildren(...parts)
}

function heading(text: string): HTMLElement {
  const made = element('h1', 'text-title-sm leading-7 font-semibold break-words')
  made.textContent = text
  return made
}

function paragraph(text: string): HTMLElement {
  const made = element('p', 'text-muted')
  made.textContent = text
  return made
}

function button(text: string, look: string): HTMLButtonElement {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = `inline-flex h-10 items-center rounded-md border px-4 font-medium ${look}`
  made.textContent = text
  return made
}

function element(name: string, className = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  return made
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null
}
