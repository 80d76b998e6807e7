// Leads on to the first language of the reader that the site has; the list stays where there is none.
;(() => {
  const links = [...document.querySelectorAll('a[data-language]')]
  const primary = (tag) => tag.toLowerCase().split('-')[0]
  for (const wanted of navigator.languages || []) {
    const exact = links.find((link) => link.dataset.language === wanted.toLowerCase())
    const found = exact || links.find((link) => primary(link.dataset.language) === primary(wanted))
    if (found) return location.replace(found.href)
  }
})()
