/** Says which colours of the configuration make text that can hardly be read. Those of links are made readable, these are as they are. */
import type { Finding, Report } from '../../../diagnostics/diagnostic.ts'
import { channelsOf } from '../colors/channels.ts'
import { contrast, leastContrast } from '../colors/contrast.ts'
import { themes } from '../colors/themes.ts'
import type { Site } from '../site.ts'

const pairs = [
  ['text', 'page'],
  ['text', 'panel'],
  ['quiet', 'page'],
  ['quiet', 'panel'],
  ['on-primary', 'primary'],
] as const

type Colors = Readonly<Record<string, string>>

/** Once for a run: the configuration is one for all its spaces. */
export function reportColors({ settings: { colors = {} }, spaces, space }: Site, { report }: { report: Report }): void {
  if (spaces[0]?.root !== space.root) return
  for (const finding of [...faultsIn(colors, themes.light, ''), ...faultsIn(colors, themes.dark, '-dark')]) report(finding)
}

/** What is not named is as the site has it, and what nobody named is fine. */
function faultsIn(colors: Colors, theme: Colors, end: string): Finding[] {
  return pairs.flatMap(([text, ground]) => {
    const [above, below] = [text, ground].map((name) => ({
      name: `${name}${end}`,
      value: colors[`${name}${end}`] ?? theme[name],
    }))
    const named = [above, below].find((color) => color !== undefined && Object.hasOwn(colors, color.name))
    const found = contrastOf(above?.value, below?.value)
    if (named?.value === undefined || found === undefined || found >= leastContrast) return []
    const expected =
      named === above ? `one that can be read on \`${below?.value}\`` : `one on which \`${above?.value}\` can be read`
    return [
      {
        id: 'config/unreadable-color',
        file: '',
        message: `Unexpected value of \`site.colors.${named.name}\` \`${named.value}\`, expected ${expected}`,
        hint: `Text needs a contrast of ${leastContrast} : 1, and has ${Math.floor(found * 10) / 10} : 1.`,
      },
    ]
  })
}

/** Undefined for colours that are not known. */
function contrastOf(above: string | undefined, below: string | undefined): number | undefined {
  const [one, other] = [above, below].map((color) => (color === undefined ? undefined : channelsOf(color)))
  return one && other && contrast(one, other)
}
