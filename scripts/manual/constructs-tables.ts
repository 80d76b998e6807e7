import type { ConstructPage } from './construct.ts'

export const tableConstructs: ConstructPage = {
  file: 'tables.md',
  title: 'Tables and cards',
  description: 'Tables with typed columns, and tables that are shown as cards.',
  icon: 'table',
  lead: 'GitBook writes a table as HTML as soon as a column has a width or a type. Cards are such a table too: each row is a card.',
  constructs: [
    {
      block: 'dataTable',
      title: 'Table',
      parts: ['dataCell'],
      sample:
        '<table><thead><tr><th>Bed</th><th data-type="checkbox">Watered</th><th data-type="rating" data-max="5">Harvest</th></tr></thead><tbody><tr><td>Peas</td><td>true</td><td>4</td></tr><tr><td>Beans</td><td>false</td><td>2</td></tr></tbody></table>',
      plain: 'a plain HTML table, or pipes with `--tables pipe`; boxes and stars become characters',
      gfm: 'a pipe table where cells allow it; else an HTML table',
      html: 'a table that scrolls by itself when it is wide',
      site: 'a table that scrolls by itself when it is wide',
    },
    {
      block: 'cards',
      title: 'Cards',
      sample:
        '<table data-view="cards"><thead><tr><th></th><th></th><th data-hidden data-card-target data-type="content-ref"></th><th data-hidden data-card-cover data-type="image"></th></tr></thead><tbody><tr><td><strong>Garden</strong></td><td>Beds and seasons</td><td><a href="../../get-started.md">get-started.md</a></td><td><a href="../../.gitbook/assets/garden.svg">garden.svg</a></td></tr><tr><td><strong>Observatory</strong></td><td>Domes and nights</td><td><a href="../../targets/README.md">README.md</a></td><td><a href="../../.gitbook/assets/observatory.svg">observatory.svg</a></td></tr></tbody></table>',
      plain: 'a list: image, linked title, text',
      html: 'a grid of cards, each with one link',
      site: 'a grid of cards, with covers for light and dark pages',
    },
  ],
}
