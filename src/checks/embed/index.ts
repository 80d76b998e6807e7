/** Rules about content of other sites. */
import type { Check } from '../check.ts'
import { missingUrl } from './missing-url.ts'
import { noTitle } from './no-title.ts'
import { unknownProvider } from './unknown-provider.ts'

export const embed: readonly Check[] = [missingUrl, noTitle, unknownProvider]
