/**
 * Diagrams of mermaid, drawn while the site is made: no reader needs a script for them. What cannot be drawn shows as its source.
 *
 *     ```mermaid            <figure class="diagram"><svg role="img" aria-label="Diagram" …>…</svg>
 *     graph TD         →    <details><summary>Source of the diagram</summary><pre>…</pre></details></figure>
 *     A --> B
 */
import { createHash } from 'node:crypto'
import type { Code } from 'mdast'
import { escapeHtml } from '../../shared/html/escape-html.ts'
import type { Preparation } from '../../target.ts'
import type { Placeholders } from '../code/placeholders.ts'
import { runsToHtml } from '../code/runs.ts'
import type { SiteContext } from '../context.ts'
import { installedPackage } from '../installed-package.ts'
import { cleanSvg } from './clean-svg.ts'

export interface Diagrams {
  /** HTML of a diagram, or a placeholder for it; `asCode` is what stands in when it cannot be drawn. */
  html(node: Code, context: SiteContext, id: string | undefined, asCode: () => string): string
}

/** Laying out more takes minutes. */
const mostLines = 400
const mostCharacters = 20_000
/** Before the sentence that says why there is none, where a drawing would be. */
const faultMark = '!'

export function createDiagrams({ services: { store }, report }: Preparation, { hold }: Placeholders): Diagrams {
  const version = installedPackage('beautiful-mermaid')?.version
  const counts = new Map<string, number>()
  const drawings = new Map<string, string | Promise<string>>()
  const drawingOf = (source: string): string | Promise<string> => {
    if (version === undefined) return `${faultMark}the package \`beautiful-mermaid\` is not installed`
    const key = createHash('sha256').update(`diagram ${version}\n${source}`).digest('base64url').slice(0, 27)
    const found = drawings.get(key) ?? store?.get(key) ?? draw(source).then((drawing) => keep(key, drawing))
    drawings.set(key, found)
    return found
  }
  const keep = (key: string, drawing: string): string => {
    store?.set(key, drawing)
    drawings.set(key, drawing)
    return drawing
  }
  return {
    html(node, context, id, asCode) {
      const count = (counts.get(context.path) ?? 0) + 1
      counts.set(context.path, count)
      // Taken now: what stands in may claim an id of its own.
      const code = asCode()
      const finish = (drawing: string): string => {
        const svg = drawing.startsWith(faultMark)
          ? undefined
          : cleanSvg(drawing, `d${count}-`, node.data?.options?.title ?? context.site.words.diagram)
        if (svg !== undefined) return figure(node, svg, id, context)
        const { position } = node
        const why = drawing.startsWith(faultMark) ? drawing.slice(1) : 'it cannot be drawn'
        report({
          id: 'loss/block',
          message: `Diagram written as its source: ${why}`,
          file: context.page.file,
          ...(position && { place: position }),
        })
        return code
      }
      const drawing = drawingOf(node.value)
      return typeof drawing === 'string' ? finish(drawing) : hold(drawing.then(finish))
    },
  }
}

function figure(node: Code, svg: string, id: string | undefined, { site }: SiteContext): string {
  const { title, fullWidth } = node.data?.options ?? {}
  const name = `class="diagram${fullWidth ? ' full-width' : ''}"${id === undefined ? '' : ` id="${escapeHtml(id)}"`}`
  const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''
  const source = runsToHtml(node.value, [{ name: '_', length: node.value.length }])
  const details = `<details><summary>${escapeHtml(site.words.diagramSource)}</summary><pre tabindex="0"><code class="language-mermaid">${source}\n</code></pre></details>`
  return `<figure ${name}>${svg}${details}${caption}</figure>`
}

async function draw(source: string): Promise<string> {
  if (source.length > mostCharacters || source.split('\n').length > mostLines) return `${faultMark}it is too large`
  try {
    const { renderMermaidSVG } = await import('beautiful-mermaid')
    return renderMermaidSVG(source, { padding: 8, transparent: true })
  } catch (error) {
    return faultMark + reason(error)
  }
}

/** The first sentence of what went wrong. */
const reason = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error))
    .split('\n', 1)[0]
    ?.replace(/\. Expected .*$/, '')
    .slice(0, 200) || 'it cannot be drawn'
