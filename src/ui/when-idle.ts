// Runs something once the page has loaded and has nothing better to do.

const patience = { timeout: 2000 }

/** Calls back once, after the load event and in an idle moment. Returns a function that calls it off. */
export function whenIdle(callback: () => void): () => void {
  const stop = new AbortController()
  const wait = () => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback !== 'function') {
      const timer = setTimeout(callback, 200)
      stop.signal.addEventListener('abort', () => clearTimeout(timer))
      return
    }
    const idle = requestIdleCallback(callback, patience)
    stop.signal.addEventListener('abort', () => cancelIdleCallback(idle))
  }
  if (document.readyState === 'complete') wait()
  else window.addEventListener('load', wait, { once: true, signal: stop.signal })
  return () => stop.abort()
}
