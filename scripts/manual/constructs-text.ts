import type { ConstructPage } from './construct.ts'

export const textConstructs: ConstructPage = {
  file: 'text.md',
  title: 'In a line of text',
  description: 'Links, buttons, icons, colours, values and formulas that stand in a line of text.',
  icon: 'font',
  lead: 'Everything on this page stands between words. Bold, italics, links and lists are plain Markdown and need no explanation here.',
  constructs: [
    {
      block: 'mention',
      title: 'Mention',
      sample: 'Read [get-started.md](../../get-started.md "mention") first.',
      plain: 'a link with the title of the page',
    },
    {
      block: 'button',
      title: 'Button',
      sample:
        '<a href="../../get-started.md" class="button primary" data-icon="anchor">Cast off</a> <a href="../../targets/README.md" class="button secondary">See the harbours</a>',
      plain: 'a link; a button that asks or searches becomes its words',
      html: 'a link that looks like a button',
      site: 'a link that looks like a button; a button that searches opens the search',
    },
    {
      block: 'icon',
      title: 'Icon',
      sample: 'Moor at the <i class="fa-anchor" style="color:$primary;">:anchor:</i> sign.',
      plain: 'nothing: an icon has no words',
      html: 'its place, without the picture',
      site: 'the free Font Awesome icon, drawn into the page',
    },
    {
      block: 'emoji',
      title: 'Emoji',
      sample: 'The seedlings are up :seedling:',
      plain: 'the character itself',
    },
    {
      block: 'mark',
      title: 'Colour',
      sample:
        'High water is <mark style="color:blue;">blue</mark>, low water is <mark style="background-color:yellow;">marked</mark>.',
      plain: 'the text without colour',
      html: 'coloured text that is readable on light and dark pages',
      site: 'coloured text that is readable on light and dark pages',
    },
    {
      block: 'keyboard',
      title: 'Key',
      sample: 'Press <kbd>⌘</kbd> <kbd>K</kbd>.',
      plain: '`<kbd>`, which CommonMark allows in a line',
    },
    {
      block: 'superscript',
      title: 'Superscript and subscript',
      sample: 'Water is H<sub>2</sub>O, and a bed has 6 m<sup>2</sup>.',
      plain: '`<sup>` and `<sub>`',
    },
    {
      block: 'expression',
      title: 'Value',
      sample: 'unbook needs Node <code class="expression">space.vars.node</code> or later.',
      plain: 'the value, from `.gitbook/vars.yaml` or the front matter; code when it is not known',
    },
    {
      block: 'annotation',
      title: 'Annotation',
      sample: 'The tide table[^tide] hangs in the harbour office.\n\n[^tide]: It is printed anew each month.',
      plain: 'a number, and the note at the end of the page',
      gfm: 'a footnote',
      html: 'a footnote with links both ways',
      site: 'a footnote with links both ways',
    },
    {
      block: 'anchor',
      title: 'Anchor',
      sample: '### Winter watch <a href="#watch-in-winter" id="watch-in-winter"></a>\n\nOne lamp burns all night.',
      plain: '`<a id>` in front, so that old links still find it',
      html: 'the `id` of the heading',
      site: 'the `id` of the heading, with a link beside it',
    },
  ],
}
