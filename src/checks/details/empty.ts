import { plainText } from '../../tree/plain-text.ts'
import { defineCheck } from '../check.ts'

export const empty = defineCheck({
  id: 'details/empty',
  level: 'warning',
  summary: 'A block that opens has nothing in it.',
  why: 'The reader opens it for an answer, and finds none.',
  fix: 'Write the content, or make a paragraph of the title.',
  bad: '# Garden\n\n<details>\n\n<summary>Is rain enough?</summary>\n\n</details>\n',
  good: '# Garden\n\n<details>\n\n<summary>Is rain enough?</summary>\n\nNot in July.\n\n</details>\n',
  nodes: {
    expandable({ children = [] }, _, { report }) {
      const summary = children.find(({ type }) => type === 'summary')
      const isEmpty = children.every((child) => child === summary || (child.type === 'paragraph' && isBlank(child.children)))
      if (summary === undefined || !isEmpty || plainText(summary) === '') return
      report({ node: summary, message: `Cannot find the content of \`${plainText(summary).slice(0, 200)}\`` })
    },
  },
})

/** A paragraph that is only `&#x20;` is how GitBook writes an empty one. */
const isBlank = (children: readonly { type: string; value?: string | undefined }[] = []): boolean =>
  children.every(({ type, value }) => type === 'break' || (type === 'text' && (value ?? '').trim() === ''))
