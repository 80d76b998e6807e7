/**
 * Diagrams of mermaid, drawn while the site is made: no reader needs a script for them. What cannot be drawn shows as its source.
 *
 *     ```mermaid            <figure class="diagram"><svg role="img" aria-label="Diagram" …>…</svg>
 *     graph TD         →    <details><summary>Source of the diagram</summary><pre>…</pre></details></figure>
 *     A --> B
 */
import { createHash } from 'node:crypto'
import type { Code as CodeNode } from 'mdast'
import type { Finding } from '../../../diagnostics/diagnostic.ts'
import { escapeHtml } from '../../shared/html/escape-html.ts'
import type { Code, Preparation, Services } from '../../target.ts'
import { craftHere } from '../code/craft.ts'
import type { Placeholders } from '../code/placeholders.ts'
import { runsToHtml } from '../code/runs.ts'
import type { SiteContext } from '../context.ts'
import { installedPackage } from '../installed-package.ts'
import { cleanSvg } from './clean-svg.ts'
import { faultIn } from './draw.ts'

export interface Diagrams {
  /** HTML of a diagram, or a placeholder for it; `asCode` is what stands in when it cannot be drawn. */
  html(node: CodeNode, context: SiteContext, id: string | undefined, asCode: () => string): string
}

/** A drawing as it was made, or why there is none. */
interface Drawing {
  svg?: string
  fault?: string | undefined
  /** It may go better the next time. */
  isPassing?: boolean
}

const diagramLanguage = 'mermaid'

export function createDiagrams({ services, report }: Preparation, { hold }: Placeholders): Diagrams {
  const version = versionHere()
  const counts = new Map<string, number>()
  const known = new Map<string, Drawing | Promise<Drawing>>()
  const drawingOf = (source: string): Drawing | Promise<Drawing> => {
    if (version === undefined) return { fault: 'the package `beautiful-mermaid` is not installed' }
    const key = keyOf(version, source)
    const found = known.get(key) ?? kept(services.store?.get(key)) ?? later(key, source)
    known.set(key, found)
    return found
  }
  const later = async (key: string, source: string): Promise<Drawing> => {
    const { made, fault } = await (services.craft ?? craftHere)(diagramCode(source))
    if (made !== undefined) services.store?.set(key, made)
    const drawing = kept(made) ?? { fault, isPassing: true }
    known.set(key, drawing)
    return drawing
  }
  return {
    html(node, context, id, asCode) {
      const count = (counts.get(context.path) ?? 0) + 1
      counts.set(context.path, count)
      // Taken now: what stands in may claim an id of its own.
      const code = asCode()
      const finish = ({ svg, fault = 'it cannot be drawn', isPassing = false }: Drawing): string => {
        const label = node.data?.options?.title ?? context.site.words.diagram
        const clean = svg === undefined ? undefined : cleanSvg(svg, `d${count}-`, label)
        if (clean !== undefined) return figure(node, clean, id, context)
        const { file } = context.page
        // What belongs to no page keeps pages from being taken for finished.
        if (isPassing) report({ id: 'loss/block', message: `Diagram of \`${file}\` written as its source: ${fault}`, file: '' })
        else report({ id: 'loss/block', message: `Diagram written as its source: ${fault}`, file, ...placeOf(node) })
        return code
      }
      const drawing = drawingOf(node.value)
      return drawing instanceof Promise ? hold(drawing.then(finish)) : finish(drawing)
    },
  }
}

/** Of pieces of code, the diagrams that nobody has drawn yet. */
export function withoutDrawings(pieces: readonly Code[], { store }: Services): Code[] {
  const version = versionHere()
  if (version === undefined) return []
  return pieces
    .filter(({ language, source }) => language === diagramLanguage && store?.get(keyOf(version, source)) === undefined)
    .map(({ source }) => diagramCode(source))
}

const versionHere = (): string | undefined => installedPackage('beautiful-mermaid')?.version

const diagramCode = (source: string): Code => ({ source, language: diagramLanguage, isDrawn: true })

const keyOf = (version: string, source: string): string =>
  createHash('sha256').update(`diagram ${version}\n${source}`).digest('base64url').slice(0, 27)

const placeOf = ({ position }: CodeNode): Pick<Finding, 'place'> => (position ? { place: position } : {})

function kept(made: string | undefined): Drawing | undefined {
  if (made === undefined) return undefined
  const fault = faultIn(made)
  return fault === undefined ? { svg: made } : { fault }
}

function figure(node: CodeNode, svg: string, id: string | undefined, { site }: SiteContext): string {
  const { title, fullWidth } = node.data?.options ?? {}
  const name = `class="diagram${fullWidth ? ' full-width' : ''}"${id === undefined ? '' : ` id="${escapeHtml(id)}"`}`
  const caption = title ? `<figcaption>${escapeHtml(title)}</figcaption>` : ''
  const source = runsToHtml(node.value, [{ name: '_', length: node.value.length }])
  const details = `<details><summary>${escapeHtml(site.words.diagramSource)}</summary><pre tabindex="0"><code class="language-mermaid">${source}\n</code></pre></details>`
  return `<figure ${name}>${svg}${details}${caption}</figure>`
}
