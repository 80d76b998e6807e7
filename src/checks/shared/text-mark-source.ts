/** Where the text of a node stands in the source, and whether it stands there as it reads. */
import type { AnyNode } from '../../tree/walk.ts'

export interface Written {
  start: number
  end: number
  text: string
  /** Offsets within the value are offsets within `text`: nothing is escaped, encoded or broken over lines with marks. */
  isLiteral: boolean
}

export function writtenText(node: AnyNode, source: string): Written {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]
  const text = source.slice(start, end)
  return { start, end, text, isLiteral: text === node.value }
}

/** It came out of HTML, in which Markdown means nothing. */
export const isOfHtml = ({ data }: AnyNode): boolean => data?.changed === true
