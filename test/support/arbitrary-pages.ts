/** Pages for property tests: fragments thrown together, and well-formed pages of which every word is known. */
import fc from 'fast-check'

const fragments = [
  '{% hint style="info" %}',
  '{% endhint %}',
  '{%hint%}',
  '{% tabs %}',
  '{% tab title="a "b" c" %}',
  '{% tab title="',
  '{% endtab %}',
  '{% endtabs %}',
  "{% code title='a.js' %}",
  '{% endcode %}',
  '{% if visitor.claims.a == "%}" %}',
  '{% endif %}',
  '{% raw %}',
  '{% endraw %}',
  '{% embed url="https://a.example/b\\_c" %}',
  '{% endembed %}',
  '{% file src="a.pdf" %}',
  '{% include "../a.md" %}',
  '{% @mermaid/diagram content="graph\nA["b"]" %}',
  '{% stepper %}',
  '{% step %}',
  '{% endstep %}',
  '{% nobody %}',
  '{% endnobody %}',
  '\\{% hint %}',
  '{{ a }}',
  '<% tabs %>',
  '<details>',
  '<details open>',
  '<summary>a <em>b</em></summary>',
  '</details>',
  '<figure><img src="a.png" alt="b"><figcaption><p>c</p></figcaption></figure>',
  '<figure>',
  '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  '<table>',
  '</td></tr></table>',
  '<div align="center">',
  '</div>',
  '<div data-gb-custom-block data-tag="hint">',
  '<p align="right">a</p>',
  '<h2 align="center" id="b">a</h2>',
  '<pre><code>a\n\nb</code></pre>',
  '<pre>',
  '<mark style="color:red;">',
  '</mark>',
  '<kbd>a</kbd>',
  '<a href="#b" id="b"></a>',
  '<i class="fa-leaf">:leaf:</i>',
  '<code class="expression">space.vars.a</code>',
  '<!-- a',
  '-->',
  '<!--gb:0-->',
  '<gb-0/>',
  '```',
  '~~~ js',
  '`',
  '``',
  '$$',
  '$$ a $$',
  '$',
  '| a | b |',
  '| - | - |',
  '> ',
  '* ',
  '1. ',
  '- [ ] ',
  '# ',
  '***',
  '---\na: b\n---\n',
  '[a](b "mention")',
  '![a {% x %} b](c "d {% x %}")',
  '[a]: <b> "{% x %}"',
  '[^1]',
  '[^1]: a',
  ':seedling:',
  '**',
  '_',
  '~~',
  '[',
  '](',
  '\\',
  '&#x20;',
  '&lt;',
  'word',
  'évier',
  '潮',
  '🌱',
  '\u200b',
  ' ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\n  ',
  '\n> ',
]

/** Tags, HTML and Markdown in any order. */
export const jumble: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fragments) }, fc.constantFrom('\n', '\n\n', ' ')), { maxLength: 40 })
  .map((parts) => parts.join(''))

/** A page, and the words that a reader must find in it. */
export interface WrittenPage {
  source: string
  words: readonly string[]
}

const word = fc.string({ unit: fc.constantFrom(...'bcdfgklmnrstvzéñшλ'), minLength: 4, maxLength: 8 })
const line = fc.array(word, { minLength: 1, maxLength: 4 })
const indented = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`)

const of = (words: readonly string[], write: (text: string) => string): WrittenPage => ({ source: write(words.join(' ')), words })
const around = (pages: readonly WrittenPage[], write: (text: string) => string, glue = '\n\n'): WrittenPage => ({
  source: write(pages.map(({ source }) => source).join(glue)),
  words: pages.flatMap(({ words }) => words),
})
const titled = (title: readonly string[], page: WrittenPage, write: (title: string, text: string) => string): WrittenPage => ({
  source: write(title.join(' '), page.source),
  words: [...title, ...page.words],
})

const leaves: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `## ${text}`,
  (text) => `**${text}** and _${text}_`,
  (text) => `<mark style="color:red;">${text}</mark> <kbd>${text}</kbd>`,
  (text) => `[${text}](page.md "mention") ![${text}](pond.png)`,
  (text) => `\`\`\`js\n{% hint %}\n${text}\n{% endhint %}\n\`\`\``,
  (text) => `{% code title="${text}" %}\n~~~\n${text}\n~~~\n{% endcode %}`,
  (text) => `<pre class="language-js"><code>${text}\n<strong>${text}\n</strong></code></pre>`,
  (text) => `| ${text} | b |\n| --- | --- |\n| a | ${text} |`,
  (text) =>
    `<table data-view="cards"><thead><tr><th></th></tr></thead><tbody><tr><td><strong>${text}</strong></td></tr></tbody></table>`,
  (text) => `<figure><img src="a.png" alt="${text}"><figcaption><p>${text}</p></figcaption></figure>`,
  (text) => `<p align="center">${text} <strong>${text}</strong></p>`,
  (text) => `<h2 align="center">${text}</h2>`,
  (text) => `{% embed url="https://a.example" %}\n${text}\n{% endembed %}`,
  (text) => `{% content-ref url="a.md" %}\n[${text}](a.md)\n{% endcontent-ref %}`,
  (text) => `$$\n${text}\n$$`,
  (text) => `Text in front {% hint %} ${text} {% endhint %} and behind`,
  (text) => `<a href="a.md" class="button primary">${text}</a> :seedling: ${text}`,
]

const leaf = fc.tuple(line, fc.constantFrom(...leaves)).map(([words, write]) => of(words, write))

const { block } = fc.letrec<{ block: WrittenPage }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((pages) => around(pages, (text) => text))
  const several = fc.array(fc.tuple(line, blocks), { minLength: 1, maxLength: 3 })
  return {
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      blocks.map((page) => around([page], (text) => `{% hint style="info" %}\n${text}\n{% endhint %}`)),
      blocks.map((page) => around([page], (text) => `> ${indented(text, '> ').replace(/\n\n/g, '\n>\n')}`)),
      several.map((items) =>
        around(
          items.map(([, page]) => around([page], (text) => `* ${indented(text, '  ')}`)),
          (text) => text,
        ),
      ),
      fc
        .tuple(line, blocks)
        .map(([title, page]) =>
          titled(title, page, (summary, text) => `<details>\n\n<summary>${summary}</summary>\n\n${text}\n\n</details>`),
        ),
      several.map((tabs) =>
        around(
          tabs.map(([title, page]) => titled(title, page, (name, text) => `{% tab title="${name}" %}\n${text}\n{% endtab %}`)),
          (text) => `{% tabs %}\n${text}\n{% endtabs %}`,
        ),
      ),
      several.map((steps) =>
        around(
          steps.map(([title, page]) => titled(title, page, (name, text) => `{% step %}\n### ${name}\n\n${text}\n{% endstep %}`)),
          (text) => `{% stepper %}\n${text}\n{% endstepper %}`,
        ),
      ),
    ),
  }
})

/** Constructs in each other, all of them closed. */
export const writtenPage: fc.Arbitrary<WrittenPage> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((pages) => around(pages, (text) => `${text}\n`))
