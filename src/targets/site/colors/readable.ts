/**
 * A colour that words can have on a page: as it is, or with as little black or white as lets them be read.
 *
 *     yellow on white   →   color-mix(in oklab, yellow 55%, black)
 */
import { type Channels, channelsOf } from './channels.ts'
import { contrast, leastContrast, luminance } from './contrast.ts'
import { mixed } from './oklab.ts'

export interface Ground {
  page: string
  panel: string
}

/** How much of the colour is kept, in hundredths. */
const steps = (most: number): number[] => Array.from({ length: most / 5 + 1 }, (_, step) => most - 5 * step)
/** The open page of the sidebar has a little of the colour behind its words. */
const behind = 0.09

/** `most` of the colour is kept at most. A colour that is not understood is taken as it is. */
export function readable(color: string, { page, panel }: Ground, most = 100): string {
  const own = channelsOf(color)
  const grounds = [channelsOf(page), channelsOf(panel)]
  const [first, second] = grounds
  if (own === undefined || first === undefined || second === undefined) return mix(color, most, 'white')
  const towards = luminance(first) > 0.18 ? 'black' : 'white'
  const other = channelsOf(towards) as Channels
  const behindWords = mixed(own, behind, first)
  const isReadable = (share: number): boolean => {
    const made = mixed(own, share / 100, other)
    return [first, second, behindWords].every((ground) => contrast(made, ground) >= leastContrast)
  }
  return mix(color, steps(most).find(isReadable) ?? 0, towards)
}

const mix = (color: string, share: number, other: string): string =>
  share === 100 ? color : `color-mix(in oklab, ${color} ${share}%, ${other})`
