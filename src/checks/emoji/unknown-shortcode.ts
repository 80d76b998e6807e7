import { emojiNamed } from '../../tree/emoji-named.ts'
import { defineCheck } from '../check.ts'
import { writtenText } from '../shared/text-mark-source.ts'

/** Alone as a word, with a letter in it: `10:30:20` is a time. */
const shortcode = /(?<=^|[\s([]):([a-z][a-z0-9_+-]{1,64}):(?=$|[\s,.;!?)\]])/gm

export const unknownShortcode = defineCheck({
  id: 'emoji/unknown-shortcode',
  level: 'info',
  isOptional: true,
  summary: 'A shortcode is not the name of an emoji.',
  why: 'Readers see the name between its colons.',
  fix: 'Write the emoji itself.',
  bad: '# Garden\n\nPlant a :seedlin: here.\n',
  good: '# Garden\n\nPlant a :seedling: here.\n',
  nodes: {
    text(node, _, { report, page }) {
      if (!node.value?.includes(':')) return
      const { start, text, isLiteral } = writtenText(node, page.source)
      if (!isLiteral) return
      for (const { 0: written, 1: name = '', index } of text.matchAll(shortcode)) {
        // Beside code it is a role of reStructuredText.
        const isRole = page.source[start + index + written.length] === '`'
        if (isRole || emojiNamed(name) !== undefined) continue
        report({ at: { start: start + index, end: start + index + written.length }, message: `Cannot find emoji \`${name}\`` })
      }
    },
  },
})
