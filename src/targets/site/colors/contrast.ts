/** Whether words of a colour can be read: https://www.w3.org/TR/WCAG22/#contrast-minimum */
import type { Channels } from './channels.ts'

/** What words of common size need. */
export const leastContrast = 4.5

export function contrast(one: Channels, other: Channels): number {
  const [dark, bright] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (bright + 0.05) / (dark + 0.05)
}

export const luminance = ([red, green, blue]: Channels): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue
