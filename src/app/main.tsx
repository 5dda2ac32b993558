// Starts the app, or what a frame shows of it.
import './head-start.ts'
import { QueryClient, QueryClientProvider, notifyManager } from '@tanstack/react-query'
import { StrictMode, Suspense, lazy, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { ErrorBoundary } from 'react-error-boundary'
import { takeToken } from '../features/capture/token.ts'
import { whenIdle } from '../ui/when-idle.ts'
import { App } from './app.tsx'
import { Crash } from './crash.tsx'
import { firstLink } from './first-link.ts'
import { beginInspecting } from './inspector.ts'
import './theme.css'

const Embed = lazy(() => import('./embed.tsx'))

// Another site's frame gets the breakdown alone: an editor in it could be covered by something else.
const isEmbedded = window.self !== window.top || new URLSearchParams(location.search).has('embed')

// A result is drawn in the task that brings it: a task of its own would stand behind all that the editor has to do.
notifyManager.setScheduler(queueMicrotask)

takeToken()
window.addEventListener('hashchange', takeToken)

// `public/first-view.js` has found nothing that there is to inspect: the page comes to life first.
if (document.documentElement.dataset['firstView'] === 'all') whenIdle(beginInspecting)
else if (!firstLink) beginInspecting()
void Promise.all([markup(), firstLink]).then(show)

/** The page's markup: a script that was put into the page does not wait until it is read. */
async function markup(): Promise<void> {
  if (document.readyState !== 'loading') return
  await new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true })
  })
}

/** In slices, between which the browser can paint and listen: nothing is lost by it, the first view stands there meanwhile. */
function show() {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no #root.')
  startTransition(() => {
    createRoot(root).render(
      <StrictMode>
        <ErrorBoundary FallbackComponent={Crash}>
          <QueryClientProvider client={new QueryClient()}>
            {isEmbedded ? (
              <Suspense>
                <Embed />
              </Suspense>
            ) : (
              <App />
            )}
          </QueryClientProvider>
        </ErrorBoundary>
      </StrictMode>,
    )
  })
}
