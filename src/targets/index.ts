/** Every target, by the name that `--to` takes. */
import { commonmark } from './commonmark.ts'
import { gfm } from './gfm.ts'
import { gitbook } from './gitbook/index.ts'
import { html } from './html/index.ts'
import { json } from './json.ts'
import { site } from './site/index.ts'
import type { Target } from './target.ts'

/** In alphabetical order; one line a target. */
export const targets: Readonly<Record<string, Target>> = { commonmark, gfm, gitbook, html, json, site }
