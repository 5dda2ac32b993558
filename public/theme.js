// Sets the chosen theme before first paint; without a choice the system decides.
;(function () {
  try {
    const theme = localStorage.getItem('theme')
    if (theme !== 'light' && theme !== 'dark') return
    document.documentElement.dataset.theme = theme
    // The browser's own bar goes by the system's scheme: both of its colours become that of the chosen one.
    const bars = [...document.querySelectorAll('meta[name=theme-color]')]
    const chosen = bars.find(({ media }) => media.includes(theme))
    for (const bar of bars) if (chosen) bar.content = chosen.content
  } catch {
    // Storage is blocked: the system theme stays.
  }
})()
