/** What the site says better than plain HTML, by block. */
import type { Components } from '../context.ts'
import * as api from './api.ts'
import { button } from './button.ts'
import { cards } from './cards.ts'
import { codeBlock } from './code-block.ts'
import { contentRef } from './content-ref.ts'
import { embed } from './embed.ts'
import { expandable } from './expandable.ts'
import { file } from './file.ts'
import { hint } from './hint.ts'
import { icon } from './icon.ts'
import { integration } from './integration.ts'
import { mark } from './mark.ts'
import { mention } from './mention.ts'
import { prompt } from './prompt.ts'
import { stepper } from './steps.ts'
import { dataTable, richTable } from './table.ts'
import { tab, tabs } from './tabs.ts'
import { update, updates } from './updates.ts'

export const components: Components = {
  apiChoice: api.apiChoice,
  apiDescription: api.apiDescription,
  apiMethod: api.apiMethod,
  apiParameter: api.apiParameter,
  apiResponse: api.apiResponse,
  button,
  cards,
  codeBlock,
  contentRef,
  dataTable,
  embed,
  expandable,
  file,
  hint,
  icon,
  integration,
  mark,
  mention,
  openapi: api.openapi,
  openapiOperation: api.openapiOperation,
  openapiWebhook: api.openapiWebhook,
  prompt,
  richTable,
  stepper,
  tab,
  tabs,
  update,
  updates,
}
