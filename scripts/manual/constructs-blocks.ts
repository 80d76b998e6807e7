import type { ConstructPage } from './construct.ts'

const fence = '```'

export const blockConstructs: ConstructPage = {
  file: 'blocks.md',
  title: 'Blocks of text',
  description: 'Hints, tabs, steps, columns, code, expandables and everything else that stands between paragraphs.',
  icon: 'layer-group',
  lead: 'A block opens with a tag on a line of its own and closes with one. What stands between is Markdown, blocks included.',
  constructs: [
    {
      block: 'hint',
      title: 'Hint',
      sample: `{% hint style="warning" %}
#### Yew berries

Every part of the tree is poisonous.
{% endhint %}`,
      plain: 'a quote that begins with the title, or with **Note**, **Tip**, **Warning** or **Danger**',
      gfm: 'an alert, as in `> [!WARNING]`; in other blocks a quote',
      html: 'a callout with its colour',
      site: 'a callout with its colour and icon',
    },
    {
      block: 'tabs',
      title: 'Tabs',
      parts: ['tab'],
      sample: `{% tabs %}
{% tab title="Spring" %}
Sow peas under glass.
{% endtab %}

{% tab title="Autumn" %}
Spread compost.
{% endtab %}
{% endtabs %}`,
      plain: 'each tab below its title, one after the other',
      html: 'tabs that work without script',
      site: 'tabs; those of the same title switch together, on every page, and are remembered',
    },
    {
      block: 'stepper',
      title: 'Stepper',
      parts: ['step'],
      sample: `{% stepper %}
{% step %}
### Open the dome

Check the wind first.
{% endstep %}

{% step %}
### Uncover the mirror

Lift the cover straight up.
{% endstep %}
{% endstepper %}`,
      plain: 'an ordered list',
      html: 'an ordered list with large numbers',
      site: 'numbered steps along a line',
    },
    {
      block: 'columns',
      title: 'Columns',
      parts: ['column'],
      sample: `{% columns %}
{% column %}
**North pier**: ferries.
{% endcolumn %}

{% column %}
**South pier**: fishing boats.
{% endcolumn %}
{% endcolumns %}`,
      plain: 'one column below the other',
      html: 'columns side by side; below each other on a narrow screen',
      site: 'columns side by side; below each other on a narrow screen',
    },
    {
      block: 'expandable',
      title: 'Expandable',
      sample: `<details>

<summary>Who may climb the lighthouse?</summary>

Everyone who can climb 212 steps.

</details>`,
      plain: 'the title in bold, and the text below it',
      gfm: '`<details>`, which opens on GitHub too',
      html: '`<details>`',
      site: '`<details>` that opens when a link leads into it',
    },
    {
      block: 'codeBlock',
      title: 'Code',
      sample: `{% code title="tides.js" lineNumbers="true" %}
${fence}js
const high = readGauge() // [!code --]
const high = await readGauge() // [!code ++]
log(high)
${fence}
{% endcode %}`,
      plain: 'a fence, with its title above it as code',
      html: 'a figure with its title; highlighted lines are marked',
      site: 'coloured code with title, line numbers, highlighted, added and removed lines, and a button that copies',
    },
    {
      block: 'math',
      title: 'Formula',
      sample: `$$
h(t) = h_0 + A \\cos(\\omega t + \\varphi)
$$`,
      plain: 'a code block of the language `math`; in a line of text, code',
      gfm: 'a formula that GitHub draws',
      html: 'the source as code',
      site: 'MathML, which browsers draw by themselves',
    },
    {
      block: 'contentRef',
      title: 'Page link',
      sample: `{% content-ref url="../../get-started.md" %}
[get-started.md](../../get-started.md)
{% endcontent-ref %}`,
      plain: 'a link with the title of the page, on a line of its own',
      html: 'a link as wide as the text',
      site: 'a card with the title and the description of the page',
    },
    {
      block: 'include',
      title: 'Reusable content',
      sample: '{% include "../../.gitbook/includes/dry-run.md" %}',
      plain: 'the content itself, in every place that includes it',
    },
    {
      block: 'conditional',
      title: 'Condition',
      sample: `{% if space.vars.season === "winter" %}
The pond is frozen.
{% endif %}`,
      plain: 'the content when the condition holds or cannot be known; nothing when it does not hold',
    },
    {
      block: 'updates',
      title: 'Updates',
      parts: ['update'],
      sample: `{% updates format="short" %}
{% update date="2026-03-21" tags="harbour" %}
## The new pier is open

Ferries leave from it since this morning.
{% endupdate %}
{% endupdates %}`,
      plain: 'a section for each, with its date',
      html: 'articles with their dates',
      site: 'a log with dates, tags and an RSS feed',
    },
    {
      block: 'prompt',
      title: 'Prompt',
      sample: `{% prompt description="Explain a tide table" %}
${fence}markdown
Explain this tide table to a child of ten.
${fence}
{% endprompt %}`,
      plain: 'the description in bold, and the prompt as code',
      html: 'a figure with the prompt',
      site: 'the prompt with a button that copies it',
    },
    {
      block: 'aligned',
      title: 'Aligned text',
      sample: '<p align="center">Opening hours: from dawn to dusk.</p>',
      plain: 'the text alone',
      gfm: '`<div align>`, `<div dir>`',
      html: 'aligned text',
      site: 'aligned text',
    },
    {
      block: 'integration',
      title: 'Integration',
      sample: '{% @mermaid/diagram content="graph LR\nSeed --> Flower" %}',
      plain: 'a Mermaid fence for a diagram, a link where there is an address; else nothing but a note in the report',
      site: 'a diagram, drawn when the site is made',
    },
  ],
}
