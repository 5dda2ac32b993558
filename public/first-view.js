// Says which part of the first view is what the page is going to show, before anything is painted, and how it was divided at the last
// visit; begins the app; and says when nothing will follow.
;(function () {
  const { hash, search } = location
  const isFramed = window.self !== window.top || new URLSearchParams(search).has('embed')
  // The fragment is another page of the app, or a link to a response; the query brings something; a tab with a draft gets it back.
  const isLink = hash.length > 1 && !hash.startsWith('#/')
  let shows = 'all'
  if (isFramed || hash.startsWith('#/')) shows = 'nothing'
  else if (isLink || search !== '' || stored('sessionStorage', 'draft') !== null) shows = 'frame'
  document.documentElement.dataset.firstView = shows
  const textPart = Number(stored('localStorage', 'text-part'))
  if (textPart > 0) document.documentElement.style.setProperty('--text-part', `${textPart}`)

  // An error of a script element does not bubble. What fails later is fetched in other ways, and the app says so by itself.
  const onError = ({ target }) => {
    if (target instanceof HTMLScriptElement) document.documentElement.dataset.firstView = 'trouble'
  }
  window.addEventListener('error', onError, true)

  if (shows === 'all') document.addEventListener('DOMContentLoaded', beginOncePainted)
  else if (shows === 'frame' && isLink) beginOnceOpened()
  else begin()

  /** Until somebody has something to paste there is nothing to do but to read: the scripts would only hold up the words. */
  function beginOncePainted() {
    new PerformanceObserver(begin).observe({ type: 'paint', buffered: true })
    // A tab in the background paints nothing.
    setTimeout(begin, 500)
  }

  /** What a link holds is read while the scripts come: until it is on screen they would only hold it up. */
  function beginOnceOpened() {
    window.addEventListener('first-link-shown', begin)
    put('link-scripts')
  }

  function begin() {
    put('app-scripts')
  }

  /** The build puts the scripts into templates. They leave them once. */
  function put(id) {
    const template = document.getElementById(id)
    template?.replaceWith(template.content.cloneNode(true))
  }

  function stored(storage, key) {
    try {
      return window[storage].getItem(key)
    } catch {
      return null
    }
  }
})()
