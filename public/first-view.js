// Says which part of the first view is what the page is going to show, before anything is painted; and when nothing will follow it.
;(function () {
  const { hash, search } = location
  const isFramed = window.self !== window.top || new URLSearchParams(search).has('embed')
  // The fragment is another page of the app, or a link to a response; the query brings something; a tab with a draft gets it back.
  let shows = 'all'
  if (isFramed || hash.startsWith('#/')) shows = 'nothing'
  else if (hash.length > 1 || search !== '' || hasDraft()) shows = 'frame'
  document.documentElement.dataset.firstView = shows

  // An error of a script element does not bubble. Later ones belong to the app, which says by itself what is missing.
  const stop = new AbortController()
  const onError = ({ target }) => {
    if (target instanceof HTMLScriptElement) document.documentElement.dataset.firstView = 'trouble'
  }
  window.addEventListener('error', onError, { capture: true, signal: stop.signal })
  window.addEventListener('load', () => stop.abort())

  function hasDraft() {
    try {
      return sessionStorage.getItem('draft') !== null
    } catch {
      return false
    }
  }
})()
