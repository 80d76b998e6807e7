/** Whole blocks of which the tags are escaped: damage is told, mentions are not. */
import { describe, expect, it } from 'vitest'
import type { Found } from '../src/engine/check/found.ts'
import { checkFiles, filesOf, mended } from './support/check-example.ts'

async function look(page: string): Promise<{ found: Found[]; fixed: string }> {
  const files = filesOf({ 'README.md': `# Harbour\n\n${page}` })
  const found = (await checkFiles(files)).filter(({ id }) => id === 'tag/escaped')
  return { found, fixed: (mended(files, found)['README.md'] ?? '').slice('# Harbour\n\n'.length) }
}

const bare = (page: string): string => page.replace(/\\(?=[{%}])/g, '')

describe('tag/escaped', () => {
  it.each([
    ['\\{% hint style="info" %\\}\nNo ferry.\n\\{% endhint %\\}\n', 1],
    ['\\{% hint style="info" %\\} No ferry. \\{% endhint %\\}\n', 1],
    ['{\\% hint style="info" %}\n\nNo ferry.\n\n{\\% endhint %}\n', 1],
    ['* Boats\n\n  \\{% hint style="info" %\\}\n  No ferry.\n  \\{% endhint %\\}\n', 1],
    ['> \\{% stepper %\\}\n> \\{% step %\\}\n> Cast off.\n> \\{% endstep %\\}\n> \\{% endstepper %\\}\n', 2],
    ['\\{% tabs %\\}\n\n\\{% tab title="Day" %\\}\n\nNine.\n\n\\{% endtab %\\}\n\n\\{% endtabs %\\}\n', 2],
    ['\\{% embed url="https://tides.example/today" %\\}\n', 1],
    ['\\{% file src="map.pdf" %\\}\nThe quays\n\\{% endfile %\\}\n', 1],
  ])('tells %j', async (page, count) => {
    const { found, fixed } = await look(page)
    expect(found.map(({ fix }) => fix?.safe)).toEqual(Array(count).fill(false))
    expect(fixed).toBe(bare(page))
  })

  it('is said at the opener', async () => {
    const { found } = await look('\\{% hint %\\}\nNo ferry.\n\\{% endhint %\\}\n')
    expect(found.map(({ place, message }) => [place?.start.line, message])).toEqual([
      [3, 'Unexpected backslashes in `{% hint %}`, which readers see as text'],
    ])
  })

  it.each([
    'Write \\{% hint style="info" %\\} on a line, your text, then \\{% endhint %\\}\n',
    '\\{% hint style="info" %\\} opens a box, and \\{% endhint %\\} closes it.\n',
    '\\{% hint style="info" %\\}\n\nNobody closes it.\n',
    'Nobody opened it.\n\n\\{% endhint %\\}\n',
    '\\{% embed %\\}\n',
    '`\\{% hint %\\}`\nNo ferry.\n`\\{% endhint %\\}`\n',
    '```\n\\{% hint %\\}\nNo ferry.\n\\{% endhint %\\}\n```\n',
    '\\{% if tide == "low" %\\}\nWait.\n\\{% endif %\\}\n',
    '\\{% for boat in boats %\\}\nSail.\n\\{% endfor %\\}\n',
    '\\{% raw %\\}\nSail.\n\\{% endraw %\\}\n\n\\{% include "boats.html" %\\}\n',
  ])('says nothing of %j', async (page) => {
    expect((await look(page)).found).toEqual([])
  })

  it('does not lose itself in a long line of tags', async () => {
    const { found } = await look(`${'\\{% hint %\\} `a` \\{% endtab %\\} '.repeat(10_000)}\n`)
    expect(found).toEqual([])
  })
})
