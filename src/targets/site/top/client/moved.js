// Leads on from an old address with the query and the fragment that the reader came with; without script the page itself leads on.
;(() => {
  const link = document.querySelector('a[data-moved]')
  if (!link) return
  const target = new URL(link.href)
  if (target.search === '') target.search = location.search
  if (location.hash !== '') target.hash = location.hash
  location.replace(target.href)
})()
