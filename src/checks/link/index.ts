/** Rules about links, and about references of every kind. */
import type { Check } from '../check.ts'
import { edgeSpace } from './edge-space.ts'
import { emptyText } from './empty-text.ts'
import { expiredSigned } from './expired-signed.ts'
import { filenameText } from './filename-text.ts'
import { gitbookCdn } from './gitbook-cdn.ts'
import { insecure } from './insecure.ts'
import { malformedUrl } from './malformed-url.ts'
import { missingPage } from './missing-page.ts'
import { nonDescriptive } from './non-descriptive.ts'
import { rawUrlText } from './raw-url-text.ts'
import { sameTextDifferentTarget } from './same-text-different-target.ts'

export const link: readonly Check[] = [
  edgeSpace,
  emptyText,
  expiredSigned,
  filenameText,
  gitbookCdn,
  insecure,
  malformedUrl,
  missingPage,
  nonDescriptive,
  rawUrlText,
  sameTextDifferentTarget,
]
