/** The Markdown parsers that `unbook` can read with. Both give the same mdast with the same positions. */
import type { Root } from 'mdast'
import { readsEmphasisOtherwise } from './emphasis-otherwise.ts'
import { tooMuchForNative, tooMuchForReference } from './many-in-paragraph.ts'
import { rereadEmphasis } from './reread-emphasis.ts'

/** CommonMark, GFM and `$$` math to mdast. Never throws for what an author wrote, but a native one may fail on its own account. */
export type Engine = (text: string) => Root

export type EngineName = 'auto' | 'native' | 'remark'

/**
 * The engine of that name. `auto` takes the native one when it loads here, the reference otherwise. Under both names the reference reads the
 * pages that the native one cannot bear, and what it reads otherwise, as far as the reference can bear that.
 * `native` throws when it cannot be loaded.
 */
export async function loadEngine(name: EngineName = 'auto'): Promise<Engine> {
  if (name === 'remark') return (await import('./remark.ts')).parseWithRemark
  try {
    const { parseNatively } = await import('./native.ts')
    return withFallback(parseNatively, (await import('./remark.ts')).parseWithRemark)
  } catch (error) {
    if (name === 'native')
      throw new Error('The native parser `satteri` cannot be loaded; install it, or use `--engine remark`', { cause: error })
    return (await import('./remark.ts')).parseWithRemark
  }
}

function withFallback(first: Engine, second: Engine): Engine {
  return (text) => {
    if (tooMuchForNative(text)) return second(text)
    try {
      const tree = first(text)
      if (!readsEmphasisOtherwise(text) || rereadEmphasis(tree, text, second)) return tree
      return tooMuchForReference(text) ? tree : second(text)
    } catch {
      return second(text)
    }
  }
}
