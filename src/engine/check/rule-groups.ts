/** What the rules of each group look at: titles and a sentence for their pages. */

export interface RuleGroup {
  title: string
  about: string
}

/** By the part of an id that stands before the slash, in alphabetical order. */
export const ruleGroups: Readonly<Record<string, RuleGroup>> = {
  asset: {
    title: 'Assets',
    about: 'Images and files: whether they are there, whether they can be read, and how they are named.',
  },
  cards: { title: 'Cards', about: 'Tables that are shown as cards.' },
  code: { title: 'Code', about: 'Code blocks, their tags and their languages.' },
  color: { title: 'Colours', about: 'Colours of text.' },
  config: { title: 'GitBook configuration', about: 'The files `.gitbook.yaml` and `docs.yaml`.' },
  details: { title: 'Expandables', about: 'Blocks that open and close.' },
  embed: { title: 'Embeds', about: 'Content of other sites that is shown in a page.' },
  emoji: { title: 'Emoji', about: 'Emoji that are written by their names.' },
  file: { title: 'Downloads', about: 'Files that readers can download.' },
  footnote: { title: 'Footnotes', about: 'Footnotes, and what refers to them.' },
  frontmatter: { title: 'Front matter', about: 'The YAML in the first lines of a page.' },
  head: { title: 'Headings', about: 'Titles, headings, and the anchors that links reach them by.' },
  hidden: { title: 'Hidden pages', about: 'Pages that are published but not listed.' },
  html: { title: 'HTML', about: 'HTML in pages.' },
  icon: { title: 'Icons', about: 'Font Awesome icons.' },
  if: { title: 'Conditions', about: 'Content that only some readers see.' },
  img: { title: 'Images', about: 'Alternative texts and captions.' },
  include: { title: 'Reusable content', about: 'Files that pages include.' },
  integration: { title: 'Integrations', about: 'Blocks that other products give to GitBook.' },
  link: { title: 'Links', about: 'Where links lead, and what they say of it.' },
  list: { title: 'Lists', about: 'Lists that do not look as they were meant.' },
  math: { title: 'Formulas', about: 'Formulas in TeX.' },
  openapi: { title: 'API blocks', about: 'Blocks that show a part of an OpenAPI file.' },
  orphan: { title: 'Orphans', about: 'Pages that no other page leads to.' },
  page: { title: 'Pages', about: 'Pages as a whole.' },
  path: { title: 'Addresses', about: 'The address that a page gets from the path of its file.' },
  readme: { title: 'Landing pages', about: 'The README of a folder.' },
  summary: { title: 'Table of contents', about: 'The file `SUMMARY.md`.' },
  table: { title: 'Tables', about: 'Tables, their columns and their headers.' },
  tabs: { title: 'Tabs', about: 'Tabs and their titles.' },
  tag: { title: 'Tags', about: 'GitBook’s tags in curly brackets: pairs, attributes and nesting.' },
  text: { title: 'Text', about: 'Letters, spaces and characters that nobody sees.' },
  var: { title: 'Variables', about: 'Expressions, and the variables that they use.' },
}

/** A group that has no entry is called by its name. */
export const ruleGroup = (group: string): RuleGroup => ruleGroups[group] ?? { title: group, about: `The rules of \`${group}\`.` }
