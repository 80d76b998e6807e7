/** What HTML says better than plain Markdown, by block. */
import type { Target } from '../../target.ts'
import * as api from './api.ts'
import * as callouts from './callouts.ts'
import { cards } from './cards.ts'
import { codeBlock } from './code-block.ts'
import * as inline from './inline.ts'
import * as layout from './layout.ts'
import * as media from './media.ts'
import * as tables from './table.ts'

export const blocks: Target['blocks'] = {
  aligned: layout.aligned,
  anchor: inline.anchor,
  annotation: inline.annotation,
  apiChoice: api.apiChoice,
  apiDescription: api.apiDescription,
  apiMethod: api.apiMethod,
  apiParameter: api.apiParameter,
  apiResponse: api.apiResponse,
  button: inline.button,
  caption: media.caption,
  cards,
  codeBlock,
  column: layout.column,
  columns: layout.columns,
  conditional: callouts.conditional,
  contentRef: media.contentRef,
  dataRow: tables.dataRow,
  dataTable: tables.dataTable,
  embed: media.embed,
  expandable: callouts.expandable,
  expression: inline.expression,
  figure: media.figure,
  file: media.file,
  gallery: media.gallery,
  hint: callouts.hint,
  icon: inline.icon,
  keyboard: inline.keyboard,
  mark: inline.mark,
  mention: inline.mention,
  openapi: api.openapi,
  openapiOperation: api.openapiOperation,
  openapiSchemas: api.openapiSchemas,
  openapiWebhook: api.openapiWebhook,
  picture: media.picture,
  prompt: callouts.prompt,
  richTable: tables.richTable,
  selectValue: inline.selectValue,
  step: layout.step,
  stepper: layout.stepper,
  subscript: inline.subscript,
  superscript: inline.superscript,
  tab: layout.tab,
  tabs: layout.tabs,
  update: layout.update,
  updates: layout.updates,
}
