// Leads on to the first language of the reader that the site has, else to where the site opens; the list stays where there is neither.
;(() => {
  const links = [...document.querySelectorAll('a[data-language], a[data-home]')]
  const tagOf = (link) => link.dataset.language || ''
  const primary = (tag) => tag.toLowerCase().split('-')[0]
  for (const wanted of navigator.languages || []) {
    const exact = links.find((link) => tagOf(link) === wanted.toLowerCase())
    const found = exact || links.find((link) => primary(tagOf(link)) === primary(wanted))
    if (found) return location.replace(found.href)
  }
  const home = links.find((link) => 'home' in link.dataset)
  if (home) location.replace(home.href)
})()
