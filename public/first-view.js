// Says which part of the first view is what the page is going to show, before anything is painted.
;(function () {
  const { hash, search } = location
  const isFramed = window.self !== window.top || new URLSearchParams(search).has('embed')
  // The fragment is another page of the app, or a link to a response; the query brings something; a tab with a draft gets it back.
  let shows = 'all'
  if (isFramed || hash.startsWith('#/')) shows = 'nothing'
  else if (hash.length > 1 || search !== '' || hasDraft()) shows = 'frame'
  document.documentElement.dataset.firstView = shows

  function hasDraft() {
    try {
      return sessionStorage.getItem('draft') !== null
    } catch {
      return false
    }
  }
})()
