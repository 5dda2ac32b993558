// The first module of the page. A link that it was opened with is on screen before the page's script is fetched, which is ten times as
// much and would share the line and the processor with it.
import { firstLink } from './first-link.ts'
import { beginInspecting } from './inspector.ts'

if (firstLink) {
  beginInspecting()
  void firstLink.then(painted).then(goOn)
}

/** The next frame is on screen. A page in the background has none. */
async function painted(): Promise<void> {
  await new Promise<void>((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, 100)
  })
}

/** `public/first-view.js` fetches the app. */
function goOn(): void {
  dispatchEvent(new Event('first-link-shown'))
}
