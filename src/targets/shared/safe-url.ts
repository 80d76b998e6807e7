/**
 * Whether an address may stand in a page. References have been resolved before; this is the last door, for what did not pass there.
 *
 *     https://a.example, ../guide.html#x, mailto:a@b.example   →   yes
 *     javascript:alert(1), java\nscript:alert(1), file:///etc  →   no
 */
import { urlNature } from '../../space/url-nature.ts'

/** Runs no script as long as it stands in `<img>`. */
const vectorPicture = /^\s*data:image\/svg\+xml[;,]/i

export function isSafeUrl(url: string, use: 'link' | 'picture' = 'link'): boolean {
  return urlNature(url).type !== 'dangerous' || (use === 'picture' && vectorPicture.test(url))
}
