/**
 * A drawing fit for any page: nothing but shapes and words, no styles, fonts or scripts, ids of its own, colours of the page.
 *
 *     <svg style="…"><style>@import …</style><rect fill="var(--_line)" …>   →   <svg role="img" aria-label="Diagram"><rect fill="var(--_line)" …>
 */
import type { Element, ElementContent, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { readableOn } from './readable-on.ts'

const elements: ReadonlySet<string> = new Set(
  'circle defs ellipse g line marker path polygon polyline rect svg text tspan'.split(' '),
)
const attributes: ReadonlySet<string> = new Set(
  (
    'cx cy d dominantBaseline dx dy fill fillOpacity fontSize fontStyle fontWeight height id markerEnd markerHeight markerMid markerStart ' +
    'markerWidth opacity orient points r refX refY rx ry stroke strokeDashArray strokeLineCap strokeLineJoin strokeWidth textAnchor transform ' +
    'viewBox width x x1 x2 y y1 y2'
  ).split(' '),
)
const properties: Readonly<Record<string, string>> = {
  fill: 'fill',
  'font-style': 'fontStyle',
  'font-weight': 'fontWeight',
  opacity: 'opacity',
  stroke: 'stroke',
  'stroke-dasharray': 'strokeDashArray',
  'stroke-linecap': 'strokeLineCap',
  'stroke-linejoin': 'strokeLineJoin',
  'stroke-width': 'strokeWidth',
}
/** Colours, numbers, keywords: nothing that leads anywhere. */
const plainValue = /^(?:var\(--[\w-]+\)|#[\da-f]{3,8}|rgba?\([\d., %]+\)|[a-z-]+|[\d., ]+)$/i

/** For colours that are none. */
const standIns: Readonly<Record<string, string>> = { fill: 'var(--_node-fill)', stroke: 'var(--_node-stroke)' }

type Rules = ReadonlyMap<string, Properties>

/** Undefined when it is no drawing. */
export function cleanSvg(drawing: string, prefix: string, label: string): string | undefined {
  const root = fromHtml(drawing, { fragment: true }).children.find((child) => child.type === 'element')
  if (root?.tagName !== 'svg') return undefined
  const svg = cleaned(root, { prefix, rules: readRules(drawing) })
  if (!svg?.properties.viewBox) return undefined
  svg.properties = { ...svg.properties, ...sizeOf(svg.properties), role: 'img', ariaLabel: label }
  return toHtml(svg, { space: 'svg' })
}

interface Cleaning {
  prefix: string
  rules: Rules
}

function cleaned(node: Element, cleaning: Cleaning): Element | undefined {
  if (!elements.has(node.tagName)) return undefined
  const children = node.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return node.tagName === 'text' || node.tagName === 'tspan' ? [child] : []
    const made = child.type === 'element' ? cleaned(child, cleaning) : undefined
    return made ? [made] : []
  })
  const made: Element = { type: 'element', tagName: node.tagName, properties: propertiesOf(node, cleaning), children }
  return node.tagName === 'g' ? readableOn(made) : made
}

function propertiesOf({ properties: given }: Element, { prefix, rules }: Cleaning): Properties {
  const names = Array.isArray(given.className) ? given.className : []
  const kept: Properties = Object.assign({}, ...names.map((name) => rules.get(String(name)) ?? {}))
  for (const [name, value] of Object.entries(given)) if (attributes.has(name)) kept[name] = value
  for (const [name, value] of Object.entries(kept)) {
    const written = String(value)
    if (name === 'id') kept.id = prefix + written.replace(/[^\w-]/g, '')
    else if (name.startsWith('marker') && !/^marker(?:Width|Height)$/.test(name)) kept[name] = markerIn(written, prefix)
    else if (/^(?:fill|stroke)/.test(name)) kept[name] = plainValue.test(written) ? written : standIns[name]
    else if (name !== 'viewBox') kept[name] = rounded(written)
  }
  return kept
}

/** Finer than anybody sees is only weight. */
const rounded = (value: string): string =>
  value.replace(/\d+\.\d{3,}/g, (digits) => String(Math.round(Number(digits) * 100) / 100))

/** `url(#arrowhead)` → `url(#d1-arrowhead)`. */
function markerIn(value: string, prefix: string): string | undefined {
  const id = /^url\(['"]?#([\w-]+)['"]?\)$/.exec(value)?.[1]
  return id && `url(#${prefix}${id})`
}

/** What its style sheet says of single classes. */
function readRules(drawing: string): Rules {
  const rules = new Map<string, Properties>()
  for (const [, sheet = ''] of drawing.matchAll(/<style>([^<]*)<\/style>/g)) {
    for (const [, name = '', body = ''] of sheet.matchAll(/\.([\w-]+) *\{([^{}]*)\}/g)) {
      const known: Properties = { ...rules.get(name) }
      for (const [, property = '', value = ''] of body.matchAll(/([\w-]+):\s*([^;]+);?/g)) {
        const attribute = properties[property]
        if (attribute && plainValue.test(value.trim())) known[attribute] = value.trim()
      }
      rules.set(name, known)
    }
  }
  return rules
}

function sizeOf({ width, height }: Properties): Properties {
  return { width: Math.ceil(Number(width)) || undefined, height: Math.ceil(Number(height)) || undefined }
}
