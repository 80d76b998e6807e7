import { defineCheck } from '../check.ts'
import { shownUrl } from '../shared/url-web.ts'

export const noTitle = defineCheck({
  id: 'embed/no-title',
  level: 'warning',
  summary: 'An `<iframe>` has no title.',
  why: 'A screen reader announces it as “frame”, and nobody can tell what it shows; GitBook itself does not show it at all.',
  fix: 'Write an `{% embed %}` in its place, or give it a `title` that says what it shows.',
  bad: '# Lighthouse\n\n<iframe src="https://video.example/storm"></iframe>\n',
  good: '# Lighthouse\n\n{% embed url="https://video.example/storm" %}\nThe great storm of 1887\n{% endembed %}\n',
  nodes: {
    html(node, _, { page, report }) {
      const start = node.position?.start.offset
      if (start === undefined || !/<iframe/i.test(node.value ?? '') || node.value?.startsWith('<!--')) return
      const end = node.position?.end.offset ?? start
      for (const { index, 0: tag } of page.source.slice(start, end).matchAll(/<iframe(?=[\s/>])[^>]*>?/gi)) {
        if (/\stitle\s{0,9}=\s{0,9}(?:"\s{0,9}[^"\s]|'\s{0,9}[^'\s]|[^"'\s>])/i.test(tag)) continue
        const at = { start: start + index, end: start + index + tag.length }
        const source = /\ssrc\s{0,9}=\s{0,9}["']?([^"'\s>]{1,500})/i.exec(tag)?.[1]
        report({ at, message: `Expected a \`title\` for the frame${source ? ` of \`${shownUrl(source)}\`` : ''}` })
      }
    },
  },
})
