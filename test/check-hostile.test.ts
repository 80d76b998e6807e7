/** Pages that were made to hurt the check: each takes a time that grows with its length alone, where one look at all others a finding would take minutes. */
import { expect, test } from 'vitest'
import { processorTime } from './processor-time.ts'
import { checkFiles } from './support/check-example.ts'

const n = 4_000
const times = (make: (index: number) => string): string => Array.from({ length: n }, (_, index) => make(index)).join('')
const letters = (index: number): string => [...String(index)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')

const pages = {
  'links that miss numbered headings': times((index) => `## Bed ${index} oats\n\n`) + times((index) => `[a](#bed-${index}-rye) `),
  'links that miss headings by a letter':
    times((index) => `## Bed ${letters(index)}\n\n`) + times((index) => `[a](#bod-${letters(index)}) `),
  'links that miss Chinese headings':
    times((index) => `## 说明 ${index} 安装\n\n`) + times((index) => `[a](#shuo-ming-${index}-an-zhuan) `),
  'one id for all headings': times(() => '## Tide <a href="#tide" id="tide"></a>\n\n'),
  'headings without a space': times((index) => `##Tide ${index}\n\n`),
  'lines of one paragraph without a space': times(() => '##甲 `a`\n'.repeat(8)),
  'annotations of code that lost their notes': `<pre><code>${times((index) => [0, 1, 2, 3].map((part) => `<a data-footnote-ref href="#user-content-fn-${index}-${part}">x</a>\n`).join(''))}</code></pre>\n`,
  'tabs of one title': `{% tabs %}\n${times(() => '{% tab title="Low" %}\nAt noon.\n{% endtab %}\n')}{% endtabs %}\n`,
  'values that nobody has defined': times((index) => `<code class="expression">space.vars.tide${index}</code>\n\n`),
  'notes without words': times((index) => `Low[^${index}]\n\n`),
  'links to missing pages': times((index) => `[a](tide-${index}.md)\n\n`),
  'pictures without a text': times(
    (index) => `<figure><img src="tide-${index}.png" alt=""><figcaption></figcaption></figure>\n\n`,
  ),
  'cards to missing pages': `<table data-view="cards"><thead><tr><th></th><th data-card-target data-type="content-ref"></th></tr></thead><tbody>${times((index) => `<tr><td>Low</td><td><a href="tide-${index}.md">tide</a></td></tr>`)}</tbody></table>\n`,
  'elements without an end in one block': times((index) => `<figure><img src="tide-${index}.png" alt="Low">\n`.repeat(6)),
  'tables without an end, figures without a start': times(() => '<table><tr><td>Low</td></tr>\n\nNoon</figure>\n\n'),
  'strays and openers': times(() => '{% endhint %}\n\n{% hint style="tide" %}\n\n'),
}

test.each(Object.entries(pages))('%s', { retry: 1 }, async (_, body) => {
  const spent = processorTime()
  const found = await checkFiles({ 'README.md': `# Harbour\n\n${body}`, 'SUMMARY.md': '# Contents\n\n* [Harbour](README.md)\n' })
  expect(spent()).toBeLessThan(10_000)
  expect(found.length).toBeGreaterThan(100)
})
