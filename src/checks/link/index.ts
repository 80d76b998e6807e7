/** Rules about links, and about references of every kind. */
import type { Check } from '../check.ts'
import { anchorStyle } from './anchor-style.ts'
import { appGitbook } from './app-gitbook.ts'
import { appPrivate } from './app-private.ts'
import { brokenPath } from './broken-path.ts'
import { brokenReference } from './broken-reference.ts'
import { caseMismatch } from './case-mismatch.ts'
import { dangerous } from './dangerous.ts'
import { deadAnchor } from './dead-anchor.ts'
import { devHost } from './dev-host.ts'
import { edgeSpace } from './edge-space.ts'
import { emptyTarget } from './empty-target.ts'
import { emptyText } from './empty-text.ts'
import { expiredSigned } from './expired-signed.ts'
import { externalDead } from './external-dead.ts'
import { externalMoved } from './external-moved.ts'
import { externalUnreachable } from './external-unreachable.ts'
import { filenameText } from './filename-text.ts'
import { gitbookCdn } from './gitbook-cdn.ts'
import { hiddenTarget } from './hidden-target.ts'
import { insecure } from './insecure.ts'
import { localhost } from './localhost.ts'
import { malformedUrl } from './malformed-url.ts'
import { missingPage } from './missing-page.ts'
import { nonDescriptive } from './non-descriptive.ts'
import { outsideSpace } from './outside-space.ts'
import { placeholderText } from './placeholder-text.ts'
import { rawUrlText } from './raw-url-text.ts'
import { redirectLoop } from './redirect-loop.ts'
import { redirectShadowed } from './redirect-shadowed.ts'
import { redirectToMissing } from './redirect-to-missing.ts'
import { sameTextDifferentTarget } from './same-text-different-target.ts'
import { self } from './self.ts'
import { selfAbsolute } from './self-absolute.ts'
import { unlistedTarget } from './unlisted-target.ts'

export const link: readonly Check[] = [
  anchorStyle,
  appGitbook,
  appPrivate,
  brokenPath,
  brokenReference,
  caseMismatch,
  dangerous,
  deadAnchor,
  devHost,
  edgeSpace,
  emptyTarget,
  emptyText,
  expiredSigned,
  externalDead,
  externalMoved,
  externalUnreachable,
  filenameText,
  gitbookCdn,
  hiddenTarget,
  insecure,
  localhost,
  malformedUrl,
  missingPage,
  nonDescriptive,
  outsideSpace,
  placeholderText,
  rawUrlText,
  redirectLoop,
  redirectShadowed,
  redirectToMissing,
  sameTextDifferentTarget,
  self,
  selfAbsolute,
  unlistedTarget,
]
