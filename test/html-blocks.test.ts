/** Blocks as HTML: the page that holds one of each is valid in form, and each says what it means. */

import type { Element, Nodes } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { describe, expect, test } from 'vitest'
import { heading, link, paragraph, strong, text } from '../src/tree/build.ts'
import { code, everyBlock, node } from './support/every-block.ts'
import { render, renderPage } from './support/html-context.ts'

const page = renderPage(everyBlock)

function elements(html: string): Element[] {
  const found: Element[] = []
  const visit = (current: Nodes): void => {
    if (current.type === 'element') found.push(current)
    if ('children' in current) for (const child of current.children) visit(child)
  }
  visit(fromHtml(html))
  return found
}

describe('a page with one of every block', () => {
  const all = elements(page)

  test('reads back as it was written: nothing was moved to be valid', () => {
    const opened = [...page.matchAll(/<([a-z][a-z0-9]*)(?=[\s>])/g)].map(([, name]) => name)
    expect(all.map(({ tagName }) => tagName)).toEqual(opened)
  })

  test('has no id twice, and every reference within it is met', () => {
    const ids = all.flatMap(({ properties }) => (properties.id === undefined ? [] : [String(properties.id)]))
    expect(ids).toEqual([...new Set(ids)])
    const asked = all.flatMap(({ properties }) =>
      String(properties.href ?? '').startsWith('#') ? [String(properties.href).slice(1)] : [],
    )
    expect(asked.length).toBeGreaterThan(3)
    expect(ids).toEqual(expect.arrayContaining(asked))
  })

  test('has no script, no inline style, and asks nobody else for anything', () => {
    expect(all.filter(({ tagName }) => ['script', 'style', 'iframe'].includes(tagName))).toEqual([])
    for (const { tagName, properties } of all) {
      expect(Object.keys(properties).filter((name) => name === 'style' || name.startsWith('on'))).toEqual([])
      if (tagName !== 'a' && tagName !== 'link')
        expect(`${properties.src ?? ''}${properties.srcSet ?? ''}`).not.toMatch(/^https?:|^\/\//)
    }
  })

  test('leaves no block unwritten', () => {
    expect(page).not.toContain('undefined')
    expect(
      all.filter(({ tagName, properties }) => tagName === 'div' && Object.keys(properties).length === 0).length,
    ).toBeLessThan(3)
  })

  test('switches tabs of each set on their own', () => {
    const radios = all.filter(({ properties }) => properties.type === 'radio')
    const names = new Map(
      radios.map(({ properties }) => [
        properties.name,
        radios.filter((other) => other.properties.name === properties.name && other.properties.checked),
      ]),
    )
    expect([...names.values()].map((checked) => checked.length)).toEqual([1, 1, 1])
    expect(radios.length).toBe(7)
  })
})

const cases: Record<string, readonly [html: string, expected: string]> = {
  'a hint with a title': [
    render([node('hint', { style: 'warning' }, [{ ...heading(3, 'Low water'), data: { id: 'low' } }, paragraph('Wait.')])]),
    '<aside class="hint hint-warning" role="note"><p class="hint-title" id="low">Low water</p><p>Wait.</p></aside>',
  ],
  'a hint in another language': [
    render([node('hint', {}, [paragraph('Attendez.')])], 'fr'),
    '<aside class="hint hint-info" role="note"><span class="hint-kind">Remarque</span><p>Attendez.</p></aside>',
  ],
  'changed and highlighted lines': [
    render([code('a = 1 # [!code --]\nb = 2 <!-- [!code ++] -->\nc\nd [!code ++]', null, { highlighted: [3] })]),
    '<pre><code><del class="line">a = 1</del>\n<ins class="line">b = 2</ins>\n<mark class="line">c</mark>\n<span class="line">d [!code ++]</span>\n</code></pre>',
  ],
  'code with a title': [
    render([node('codeBlock', { title: 'a.js' }, [code('x', 'js')])]),
    '<figure class="code"><figcaption>a.js</figcaption><pre><code class="language-js">x\n</code></pre></figure>',
  ],
  'code without options': [render([node('codeBlock', {}, [code('x', 'js')])]), '<pre><code class="language-js">x\n</code></pre>'],
  'a picture for dark pages': [
    render([node('picture', { src: 'a b.png', srcDark: 'c,d.png', alt: 'A "pier"', width: '374.6', height: '50%' })]),
    '<picture><source srcset="c%2Cd.png" media="(prefers-color-scheme: dark)"><img src="a%20b.png" alt="A &#x22;pier&#x22;" width="375" loading="lazy"></picture>',
  ],
  'an empty caption': [
    render([node('figure', {}, [node('picture', { src: 'a.png' }), node('caption', {}, [text(' ')])])]),
    '<figure><img src="a.png" alt="" loading="lazy"></figure>',
  ],
  'an embed': [
    render([node('embed', { url: 'https://www.youtube.com/watch?v=1' })]),
    '<div class="embed"><p class="card-link"><a href="https://www.youtube.com/watch?v=1">www.youtube.com/watch?v=1</a> <small>YouTube</small></p></div>',
  ],
  'a card leads with its title, and its other links stay': [
    render([
      node('cards', {}, [
        node('dataRow', { header: '' }, [
          node('dataCell'),
          node('dataCell', {}, [text('See')]),
          node('dataCell', { hidden: '', cardTarget: '' }),
        ]),
        node('dataRow', {}, [
          node('dataCell', {}, [link('x.html', [strong('Pier')])]),
          node('dataCell', {}, [link('y.html', 'map')]),
          node('dataCell', {}, [link('pier.html', 'pier.md')]),
        ]),
      ]),
    ]),
    '<ul class="cards"><li class="card"><p class="card-title"><a href="pier.html"><strong>Pier</strong></a></p><p class="card-field"><span class="card-label">See</span> <a href="y.html">map</a></p></li></ul>',
  ],
  'typed cells, a hidden column': [
    render([
      node('dataTable', {}, [
        node('dataRow', { header: '' }, [
          node('dataCell', { type: 'checkbox' }, [text('Open')]),
          node('dataCell', { hidden: '' }, [text('Secret')]),
          node('dataCell', { type: 'rating', max: '3' }, [text('Calm')]),
        ]),
        node('dataRow', {}, [
          node('dataCell', {}, [text('true')]),
          node('dataCell', {}, [text('x')]),
          node('dataCell', {}, [text('2')]),
        ]),
      ]),
    ]),
    '<div class="table" tabindex="0" role="group" aria-label="Open, Calm"><table><thead><tr><th scope="col">Open</th><th scope="col">Calm</th></tr></thead><tbody><tr><td><span role="img" aria-label="yes">☑</span></td><td><span role="img" aria-label="2 / 3">★★☆</span></td></tr></tbody></table></div>',
  ],
  'colours by name only': [
    render([paragraph([node('mark', { color: '#ff0000' }, [text('a')]), node('mark', { background: '$danger' }, [text('b')])])]),
    '<p>a<mark class="gb-background-danger">b</mark></p>',
  ],
  'a block in a paragraph': [
    render([paragraph([text('a '), node('embed', { url: 'horn.mp3' }), text(' b')])]),
    '<p>a </p>\n<div class="embed"><audio controls preload="metadata" src="horn.mp3"></audio></div>\n<p> b</p>',
  ],
  'a link in a link': [
    render([paragraph([link('a.html', [text('a '), link('b.html', 'b')])])]),
    '<p><a href="a.html">a b</a></p>',
  ],
  'a note that is not there': [
    render([paragraph([node('annotation', { identifier: '9' }, [text('ebb')])])]),
    '<p><span class="annotation">ebb</span>[^9]</p>',
  ],
  'a date as the language writes it': [
    render([node('updates', {}, [node('update', { date: '2026-03-21' }, [paragraph('x')])])], 'fr'),
    '<div class="updates"><article class="update"><div class="update-head"><time datetime="2026-03-21">21 mars 2026</time></div><div><p>x</p></div></article></div>',
  ],
  'columns share what is left': [
    render([node('columns', {}, [node('column', { width: '50%' }, [paragraph('a')]), node('column'), node('column')])]),
    '<div class="columns"><div class="column span-6"><p>a</p></div><div class="column span-3"></div><div class="column span-3"></div></div>',
  ],
}

describe('blocks', () => {
  test.each(Object.entries(cases))('%s', (_name, [html, expected]) => {
    expect(html).toBe(expected)
  })
})
