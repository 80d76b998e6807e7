/** Before anything is drawn: the theme that the reader chose, and the mark by which the style sheet knows that scripts run. */
{
  const { classList, dataset } = document.documentElement
  classList.add('js')
  try {
    const theme = localStorage.getItem('unbook-theme')
    if (theme === 'light' || theme === 'dark') dataset.theme = theme
  } catch {
    // Without storage the theme is that of the system.
  }
}
