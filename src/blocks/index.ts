/** Every GitBook construct, by node type. */
import { aligned } from './aligned.ts'
import { anchor } from './anchor.ts'
import { annotation } from './annotation.ts'
import { apiChoice } from './api-choice.ts'
import { apiDescription } from './api-description.ts'
import { apiMethod } from './api-method.ts'
import { apiParameter } from './api-parameter.ts'
import { apiResponse } from './api-response.ts'
import type { Block } from './block.ts'
import { button } from './button.ts'
import { caption } from './caption.ts'
import { cards } from './cards.ts'
import { codeBlock } from './code-block.ts'
import { codeTabs } from './code-tabs.ts'
import { codeTabsItem } from './code-tabs-item.ts'
import { column } from './column.ts'
import { columns } from './columns.ts'
import { common } from './common.ts'
import { conditional } from './conditional.ts'
import { contentRef } from './content-ref.ts'
import { dataCell } from './data-cell.ts'
import { dataRow } from './data-row.ts'
import { dataTable } from './data-table.ts'
import { embed } from './embed.ts'
import { emoji } from './emoji.ts'
import { expandable } from './expandable.ts'
import { expression } from './expression.ts'
import { figure } from './figure.ts'
import { file } from './file.ts'
import { gallery } from './gallery.ts'
import { hint } from './hint.ts'
import { icon } from './icon.ts'
import { include } from './include.ts'
import { integration } from './integration.ts'
import { keyboard } from './keyboard.ts'
import { legacyApiMethod } from './legacy-api-method.ts'
import { legacyApiPart } from './legacy-api-part.ts'
import { mark } from './mark.ts'
import { mathTag } from './math-tag.ts'
import { mention } from './mention.ts'
import { method } from './method.ts'
import { openapi } from './openapi.ts'
import { openapiOperation } from './openapi-operation.ts'
import { openapiSchemas } from './openapi-schemas.ts'
import { openapiWebhook } from './openapi-webhook.ts'
import { pageRef } from './page-ref.ts'
import { picture } from './picture.ts'
import { pluginCode } from './plugin-code.ts'
import { pluginCodeItem } from './plugin-code-item.ts'
import { pluginCodeTabs } from './plugin-code-tabs.ts'
import { pluginTab } from './plugin-tab.ts'
import { pluginTabs } from './plugin-tabs.ts'
import { prompt } from './prompt.ts'
import { raw } from './raw.ts'
import { richTable } from './rich-table.ts'
import { sample } from './sample.ts'
import { selectOption } from './select-option.ts'
import { selectOptions } from './select-options.ts'
import { selectValue } from './select-value.ts'
import { step } from './step.ts'
import { stepper } from './stepper.ts'
import { subscript } from './subscript.ts'
import { summary } from './summary.ts'
import { superscript } from './superscript.ts'
import { swagger } from './swagger.ts'
import { swaggerDescription } from './swagger-description.ts'
import { swaggerParameter } from './swagger-parameter.ts'
import { swaggerResponse } from './swagger-response.ts'
import { tab } from './tab.ts'
import { tabs } from './tabs.ts'
import { tag } from './tag.ts'
import { update } from './update.ts'
import { updates } from './updates.ts'

/** In alphabetical order; one line a block. */
export const blocks = {
  aligned,
  anchor,
  annotation,
  apiChoice,
  apiDescription,
  apiMethod,
  apiParameter,
  apiResponse,
  button,
  caption,
  cards,
  codeBlock,
  codeTabs,
  codeTabsItem,
  column,
  columns,
  common,
  conditional,
  contentRef,
  dataCell,
  dataRow,
  dataTable,
  embed,
  emoji,
  expandable,
  expression,
  figure,
  file,
  gallery,
  hint,
  icon,
  include,
  integration,
  keyboard,
  legacyApiMethod,
  legacyApiPart,
  mark,
  mathTag,
  mention,
  method,
  openapi,
  openapiOperation,
  openapiSchemas,
  openapiWebhook,
  pageRef,
  picture,
  pluginCode,
  pluginCodeItem,
  pluginCodeTabs,
  pluginTab,
  pluginTabs,
  prompt,
  raw,
  richTable,
  sample,
  selectOption,
  selectOptions,
  selectValue,
  step,
  stepper,
  subscript,
  summary,
  superscript,
  swagger,
  swaggerDescription,
  swaggerParameter,
  swaggerResponse,
  tab,
  tabs,
  tag,
  update,
  updates,
}

export type BlockName = keyof typeof blocks

/** The node of a block: `NodeOf<'hint'>` is `Hint`. */
export type NodeOf<Name extends BlockName> = (typeof blocks)[Name] extends Block<infer Node> ? Node : never

/** Any node of a block. */
export type AnyBlockNode = { [Name in BlockName]: NodeOf<Name> }[BlockName]

/** Whether a node is one of GitBook's constructs. */
export function isBlock(node: { type: string }): node is AnyBlockNode {
  return Object.hasOwn(blocks, node.type)
}

/** What a node is, when it is one of GitBook's constructs. */
export function blockOf(node: { type: string }): Block | undefined {
  // One cast for all: the name says that the definition is that of the node.
  return isBlock(node) ? (blocks[node.type] as unknown as Block) : undefined
}
