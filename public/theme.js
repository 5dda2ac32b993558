// Sets the chosen theme before first paint; without a choice the system decides.
;(function () {
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch {
    // Storage is blocked: the system theme stays.
  }
})()
