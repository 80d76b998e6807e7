/** Every rule, by group: a new rule is a file in the folder of its group and a line in the `index.ts` there. */

import { asset } from './asset/index.ts'
import { cards } from './cards/index.ts'
import type { Check } from './check.ts'
import { code } from './code/index.ts'
import { color } from './color/index.ts'
import { config } from './config/index.ts'
import { details } from './details/index.ts'
import { embed } from './embed/index.ts'
import { emoji } from './emoji/index.ts'
import { file } from './file/index.ts'
import { footnote } from './footnote/index.ts'
import { frontmatter } from './frontmatter/index.ts'
import { head } from './head/index.ts'
import { hidden } from './hidden/index.ts'
import { html } from './html/index.ts'
import { icon } from './icon/index.ts'
import { ifs } from './if/index.ts'
import { img } from './img/index.ts'
import { include } from './include/index.ts'
import { integration } from './integration/index.ts'
import { link } from './link/index.ts'
import { list } from './list/index.ts'
import { math } from './math/index.ts'
import { openapi } from './openapi/index.ts'
import { orphan } from './orphan/index.ts'
import { page } from './page/index.ts'
import { path } from './path/index.ts'
import { readme } from './readme/index.ts'
import { summary } from './summary/index.ts'
import { table } from './table/index.ts'
import { tabs } from './tabs/index.ts'
import { tag } from './tag/index.ts'
import { text } from './text/index.ts'
import { vars } from './var/index.ts'

export const checks: readonly Check[] = [
  ...asset,
  ...cards,
  ...code,
  ...color,
  ...config,
  ...details,
  ...embed,
  ...emoji,
  ...file,
  ...footnote,
  ...frontmatter,
  ...head,
  ...hidden,
  ...html,
  ...icon,
  ...ifs,
  ...img,
  ...include,
  ...integration,
  ...link,
  ...list,
  ...math,
  ...openapi,
  ...orphan,
  ...page,
  ...path,
  ...readme,
  ...summary,
  ...table,
  ...tabs,
  ...tag,
  ...text,
  ...vars,
]
