/**
 * Where the words of an annotation in code stand in their line: what reads the same may stand before them.
 *
 *     move(x, x)   { text: 'x', column: 9 }   →   8
 */
import type { CodeData } from 'mdast'

export type CodeAnnotation = NonNullable<CodeData['annotations']>[number]

/** Offset in the line, behind `from`; -1 where they are not in it. */
export const annotationPlace = (
  line: string,
  { text, column = 1 }: Pick<CodeAnnotation, 'text' | 'column'>,
  from: number,
): number => line.indexOf(text, Math.max(from, column - 1))
