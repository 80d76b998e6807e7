import type { Edit, Fix } from '../../diagnostics/fix.ts'
import { once } from '../../space/once.ts'
import { gitbookSlug } from '../../space/slug.ts'
import { plainText } from '../../tree/plain-text.ts'
import type { AnyNode } from '../../tree/walk.ts'
import { defineCheck } from '../check.ts'
import { depthOf } from '../shared/head-shift.ts'

/**
 * Before what a title begins with: `安装`, `1. 安装`, `0x01 前言`, `（一）概述`, `**粗**`, `[Tides](tides.md)`. `##vso[task]`, `##[section]`
 * and `##teamcity[…]` speak to a build server.
 */
const glued =
  /^[ \t>]*(#{2,6})(?=\p{L}|\d[\dx.]{0,8}[.、．)）:：]?[ \t]{0,3}\p{L}|[(（【《「『*_]{1,3}[\p{L}\d]|`[^`\n]|\[[^\]\n]{1,200}\]\()(?![a-z]{1,20}\[)[^\n]*/gmu
/** One `#` may be a tag, a channel or a colour, but not as the first line of a page without a title. */
const gluedTitle = /^#(?=\p{L})(?![\da-f]{3,8}$)[^\n#]*$/u

/** What stands among other lines as `##gardening` may be the name of a channel. */
const channel = /#{2,6}[a-z]/

interface Found {
  node: AnyNode
  depth: number
  start: number
  /** A paragraph of this line only. */
  isAlone: boolean
}

/** A heading as it is, or as it would be. */
type Outlined = { depth: number; found?: Found }

export const noSpace = defineCheck({
  id: 'head/no-space',
  level: 'warning',
  summary: 'A heading has no space after its `#`.',
  why: 'It is no heading then: readers see the `#`, and neither the outline nor a link leads to it.',
  fix: 'Put a space between the `#` and the text; write `\\##` where the signs are meant.',
  bad: '# Hafen\n\n##Gezeiten\n\nZweimal am Tag steigt das Wasser.\n',
  good: '# Hafen\n\n## Gezeiten\n\nZweimal am Tag steigt das Wasser.\n',
  page({ report, page, textOf }) {
    if (!page.source.includes('##') && !page.source.slice(page.bodyStart).trimStart().startsWith('#')) return undefined
    const outline: Outlined[] = []
    const taken = once(() => new Set(page.anchors().flatMap(({ id }) => [id, id.replace(/-\d{1,9}$/, '')])))
    return {
      nodes: {
        heading: (node) => void outline.push({ depth: depthOf(node) }),
        paragraph: (node, ancestors) => {
          if (ancestors.some(({ type }) => isCell(type))) return
          outline.push(...gluedIn(node, textOf(node)))
          if (ancestors.length === 1 && ancestors[0]?.children?.[0] === node) outline.push(...titleIn(node, textOf(node)))
        },
      },
      end() {
        const isTitled = outline.some(({ depth, found }) => depth === 1 && found === undefined)
        for (const [index, { found }] of outline.entries()) {
          if (found === undefined || (isTitled && found.depth === 1)) continue
          const { start, depth } = found
          const fix = found.isAlone ? fixOf(found, taken(), isInOrder(outline, index)) : undefined
          const message = `Expected a space after \`${'#'.repeat(depth)}\`, which readers see as it is`
          report({ at: { start, end: start + depth }, message, ...(fix && { fix }) })
        }
      },
    }
  },
})

/** A heading in a cell is no part of the outline. */
const isCell = (type: string): boolean => type === 'tableCell' || type === 'dataCell'

function gluedIn(node: AnyNode, text: string): Outlined[] {
  if (!text.includes('##')) return []
  const isText = textFinder(node)
  return [...text.matchAll(glued)].flatMap(({ 0: line, 1: marks = '', index }) => {
    const start = (node.position?.start.offset ?? 0) + index + line.indexOf('#')
    const isAlone = line.length === text.length
    if (!isText(start) || (!isAlone && channel.test(line))) return []
    return [{ depth: marks.length, found: { node, depth: marks.length, start, isAlone } }]
  })
}

function titleIn(node: AnyNode, text: string): Outlined[] {
  const start = node.position?.start.offset ?? 0
  return gluedTitle.test(text) && textFinder(node)(start) ? [{ depth: 1, found: { node, depth: 1, start, isAlone: true } }] : []
}

/** Whether text stands at an offset: neither code nor a formula, nor anything else that begins on an earlier line. Asked in their order. */
function textFinder({ children = [] }: AnyNode): (at: number) => boolean {
  let next = 0
  return (at) => {
    while (next < children.length && (children[next]?.position?.end.offset ?? 0) <= at) next++
    const child = children[next]
    return child?.type === 'text' && (child.position?.start.offset ?? 0) <= at
  }
}

/** Whether a heading here skips no level, nor makes the next one skip any. */
function isInOrder(outline: readonly Outlined[], index: number): boolean {
  const [before, { depth } = { depth: 1 }, after] = [outline[index - 1], outline[index], outline[index + 1]]
  return depth <= (before?.depth ?? 1) + 1 && (after?.depth ?? 0) <= depth + 1
}

/** Certain where it changes nothing but the line: not the title of the page, and another heading of the same text would be numbered anew. */
function fixOf({ node, depth, start }: Found, taken: ReadonlySet<string>, isInOrder: boolean): Fix {
  const text = plainText(node).trim().slice(depth)
  const isTaken = taken.has(gitbookSlug(text))
  const edits: Edit[] = [{ start: start + depth, end: start + depth, text: ' ' }]
  return {
    safe: isInOrder && !isTaken && depth > 1 && depth < 5 && !/[#:：,，;；]$/.test(text),
    title: 'Put a space after the `#`',
    edits,
  }
}
