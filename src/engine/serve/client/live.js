/* Reloads the page when its source changes, and shows what the check found in it. Only pages of `unbook serve` have this. */
/* global EventSource */
;(() => {
  const own = '/_unbook/'
  let server = ''

  const events = new EventSource(`${own}live`)
  events.addEventListener('hello', ({ data }) => {
    if (server !== '' && server !== data) location.reload()
    server = data
  })
  events.addEventListener('change', () => location.reload())
  events.addEventListener('findings', show)
  addEventListener('pagehide', () => events.close())
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload()
  })
  show()

  async function show() {
    const answer = await fetch(`${own}findings?page=${encodeURIComponent(location.pathname)}`).catch(() => undefined)
    if (answer?.ok) draw(await answer.json())
  }

  /** @param {{ findings: { level: string, id: string, message: string, at: string, hint?: string }[], elsewhere: number, fault?: string }} report */
  function draw({ findings, elsewhere, fault }) {
    document.querySelector('unbook-findings')?.remove()
    if (findings.length === 0 && !fault) return
    const host = document.createElement('unbook-findings')
    const root = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    const box = make('details', '', root)
    box.open = sessionStorage.getItem('unbook-findings') !== 'closed'
    box.addEventListener('toggle', () => sessionStorage.setItem('unbook-findings', box.open ? 'open' : 'closed'))
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`
    make('summary', fault ? 'Not up to date' : `${count} on this page${elsewhere > 0 ? `, ${elsewhere} elsewhere` : ''}`, box)
    if (fault) make('p', fault, box)
    const list = make('ul', '', box)
    for (const { level, id, message, at, hint } of findings) {
      const item = make('li', '', list)
      item.className = level
      make('strong', `${level} `, item)
      make('span', message, item)
      make('small', `${at}  ${id}${hint ? `  ${hint}` : ''}`, item)
    }
    document.body.append(host)
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {Node} parent
   */
  function make(name, text, parent) {
    const element = document.createElement(name)
    element.textContent = text
    parent.appendChild(element)
    return element
  }

  const style = `
    :host { all: initial; }
    details { background: #1b1f24; border-radius: 8px; bottom: 16px; box-shadow: 0 6px 30px #0006; color: #f0f3f6; font: 14px/1.45 system-ui, sans-serif;
      max-height: 60vh; max-width: min(36rem, calc(100vw - 32px)); overflow: auto; position: fixed; right: 16px; z-index: 2147483647; }
    summary { cursor: pointer; font-weight: 600; padding: 10px 14px; }
    p { margin: 0; padding: 0 14px 12px; }
    ul { list-style: none; margin: 0; padding: 0 14px 6px; }
    li { border-inline-start: 3px solid #f0b429; margin-block-end: 10px; padding-inline-start: 10px; }
    li.error { border-color: #ff7b72; }
    small { color: #b4bdc7; display: block; font: 12px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
    @media print { details { display: none; } }
  `
})()
