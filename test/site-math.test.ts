/** Formulas and diagrams: made while the site is made, with nothing in them that a strict policy forbids. */
import { describe, expect, it, test } from 'vitest'
import { cleanSvg } from '../src/targets/site/diagrams/clean-svg.ts'
import { withoutStyles } from '../src/targets/site/math/without-styles.ts'
import type { Code, Crafted } from '../src/targets/target.ts'
import { memoryStore, sitePage } from './support/site-page.ts'

const inline = async (tex: string): Promise<string> => (await sitePage(`# Moon\n\nIt is $$${tex}$$ long.\n`)).html
const forbidden = / style=|<style|<script|\son\w+=|javascript:|<a [^>]*href="http/i

describe('formulas', () => {
  it('are MathML that keeps its source', async () => {
    const html = await inline('x^2')
    expect(html).toContain('<span class="math"><math alttext="x^2">')
    expect(html).toContain('<annotation encoding="application/x-tex">x^2</annotation>')
  })

  it('stand on their own between dollars of their own', async () => {
    const { html } = await sitePage('# Moon\n\n$$\n\\frac{a}{b}\n$$\n')
    expect(html).toMatch(/<div class="math display"><math alttext="\\frac\{a\}\{b\}" display="block"/)
  })

  test.each([
    ['\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}', /<mtd class="tml-right l0 r0">/],
    ['\\textcolor{#c0392b}{v}', /<mi mathcolor="#c0392b">/],
    ['\\boxed{E}', /class="boxed framed"/],
    ['\\begin{array}{c|c} a & b \\\\ \\hline c & d \\end{array}', /line-right/],
    ['\\cancel{x} + \\vec{r} + \\xrightarrow{t}', /tml-cancel/],
    ['\\def\\R{\\mathbb{R}} \\R', /ℝ/],
    ['\\text{où } x', /où/],
    ['\\begin{pmatrix}1&2\\end{pmatrix}', /<mtd class="l0 r1">/],
  ])('say %s without styles', async (tex, found) => {
    const html = await inline(tex)
    expect(html).toMatch(found)
    expect(html).not.toMatch(forbidden)
  })

  it('are set once, however often they stand on a page', async () => {
    const { html } = await sitePage('# Moon\n\nFrom $$h$$ to $$h$$.\n')
    expect(html.match(/<math/g)).toHaveLength(2)
  })

  test.each([
    ['\\frac{a}{b', 'Unexpected end'],
    ['\\includegraphics{http://x.example/y.png}', 'not trusted'],
    ['\\def\\a{\\a\\a}\\a', 'Too many'],
  ])('that are none show as written: %s', async (tex, why) => {
    const { html, messages } = await sitePage(`# Moon\n\n$$\n${tex}\n$$\n`)
    expect(html).toContain(`<div class="math display"><code>${tex}</code></div>`)
    expect(messages.join()).toContain(why)
  })

  it('cannot bring in elements or links', async () => {
    for (const tex of [
      'a_{<script>alert(1)</script>}',
      '\\href{javascript:alert(1)}{x}',
      '\\text{<img src=x onerror=alert(1)>}',
      '\\class{x}{y}',
    ]) {
      const html = await inline(tex)
      expect(html.replace(/alttext="[^"]*"/g, '')).not.toMatch(/<script|<img|<a href="java/)
    }
    expect(withoutStyles('<mi onclick="x" href="y" class="a &quot;b">z</mi><iframe src="q"></iframe>')).toBe(
      '<mi class="a">z</mi>',
    )
  })
})

describe('diagrams', () => {
  const fence = (source: string): string => `# Moon\n\n\`\`\`mermaid\n${source}\n\`\`\`\n`

  it('are drawn, in the colours of the page', async () => {
    const { html } = await sitePage(fence('graph TD\n  A[Dusk] --> B{Lit?}'))
    expect(html).toMatch(/<figure class="diagram"><svg [^>]*role="img" aria-label="Diagram"/)
    expect(html).toContain('var(--_line)')
    expect(html).toContain('>Dusk</text>')
    expect(html).not.toMatch(forbidden)
    expect(html).not.toContain('@import')
  })

  it('keep their source, and take the title of their block', async () => {
    const { html } = await sitePage(`# Moon\n\n{% code title="Night" %}\n${fence('graph LR\nA --> B').slice(8)}{% endcode %}\n`)
    expect(html).toContain('aria-label="Night"')
    expect(html).toContain('<figcaption>Night</figcaption>')
    expect(html).toContain('<pre tabindex="0"><code class="language-mermaid">graph LR\nA -->')
  })

  it('have ids of their own on a page', async () => {
    const { html } = await sitePage(fence('graph LR\nA --> B') + fence('graph LR\nA --> B').slice(8))
    const ids = [...html.matchAll(/<marker id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of html.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('come from the blocks of the integration too', async () => {
    const { html } = await sitePage('# Moon\n\n{% @mermaid/diagram content="graph LR\nQuay --> Ferry" %}\n')
    expect(html).toContain('>Ferry</text>')
  })

  it('that cannot be drawn show their source, in colours, and that is said', async () => {
    const { html, messages } = await sitePage(fence('gantt\n  title Painting'))
    expect(html).not.toContain('<svg')
    expect(html).toContain('gantt')
    expect(messages).toEqual(['Diagram written as its source: Invalid mermaid header: "gantt"'])
  })

  it('that a thread could not draw show their source, and are tried again in the next run', async () => {
    const store = memoryStore()
    const craft = async ({ isDrawn = false }: Code): Promise<Crafted> => (isDrawn ? { fault: 'a thread ended' } : { made: '' })
    const { html, messages } = await sitePage(fence('graph LR\nA --> B'), { services: { store, craft } })
    expect(html).not.toContain('<svg')
    expect(messages).toEqual(['Diagram of `README.md` written as its source: a thread ended'])
    expect((await sitePage(fence('graph LR\nA --> B'), { services: { store } })).html).toContain('<svg')
  })

  it('are drawn once, and not again in the next run', async () => {
    const store = memoryStore()
    const first = await sitePage(fence('graph LR\nA --> B'), { services: { store } })
    const kept = store.records.size
    const second = await sitePage(fence('graph LR\nA --> B'), { services: { store } })
    expect([kept > 0, store.records.size]).toEqual([true, kept])
    expect(second.html).toBe(first.html)
  })

  it('are cleaned, wherever they come from', async () => {
    const { html } = await sitePage(
      fence(
        'graph TD\n  A["<img src=x onerror=alert(1)><script>alert(2)</script>"] --> B\n  click A "javascript:alert(3)"\n  style A fill:url(http://x.example)',
      ),
    )
    expect(html.replace(/<pre[\s\S]*?<\/pre>/g, '')).not.toMatch(/<script|<img|href|x\.example/)
    const hostile =
      '<svg viewBox="0 0 1 1" onload="x()"><script>x()</script><foreignObject><body>y</body></foreignObject><a href="javascript:x()"><rect fill="url(http://x)" stroke="red" style="x"/></a><image href="http://x"/><rect id="a&quot;b" fill="var(--bg)"/></svg>'
    expect(cleanSvg(hostile, 'd1-', 'A "label"')).toBe(
      '<svg viewBox="0 0 1 1" role="img" aria-label="A &#x22;label&#x22;"><rect id="d1-ab" fill="var(--bg)"></rect></svg>',
    )
    expect(cleanSvg('<p>no</p>', 'd1-', '')).toBeUndefined()
  })

  it('can be read on the colours that their author gave', () => {
    const shape = (fill: string): string =>
      cleanSvg(`<svg viewBox="0 0 1 1"><g><rect fill="${fill}"/><text fill="var(--_text)">a</text></g></svg>`, '', '') ?? ''
    expect(shape('#ffc9c9')).toContain('<text fill="#111111">')
    expect(shape('#14532d')).toContain('<text fill="#ffffff">')
    expect(shape('var(--_node-fill)')).toContain('<text fill="var(--_text)">')
  })

  it('that are too large are not tried', async () => {
    const edges = Array.from({ length: 500 }, (_, index) => `a${index} --> a${index + 1}`).join('\n')
    expect((await sitePage(fence(`graph LR\n${edges}`))).messages).toEqual(['Diagram written as its source: it is too large'])
  })
})
