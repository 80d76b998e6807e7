/** What the site says better than plain HTML, by block. */
import type { Components } from '../context.ts'

export const components: Components = {}
