/**
 * Types whose spelling in the source is today's, in whatever way it was written: nodes of these are copied when nothing in them has changed.
 * Tags and structural HTML are written anew, so that they stand on lines of their own.
 */

import { gitbookPhrasing } from '../../tree/flow.ts'
export const copiedTypes: ReadonlySet<string> = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'inlineMath',
  'break',
  'link',
  'image',
  'linkReference',
  'imageReference',
  'footnoteReference',
  'footnoteDefinition',
  'paragraph',
  'heading',
  'headingId',
  'list',
  'listItem',
  'task',
  'blockquote',
  'code',
  'math',
  'definition',
  'table',
  'tableRow',
  'tableCell',
  'html',
  'customElement',
  ...gitbookPhrasing,
])
