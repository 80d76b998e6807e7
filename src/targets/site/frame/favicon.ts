/** The small picture of the site in the tabs of a browser: the maintainer's, or a plain one. */
import type { OutputFile } from '../../target.ts'
import { ownFolder } from '../paths.ts'
import type { Site } from '../site.ts'
import { extensionOf } from './logo.ts'

export const faviconPath = ({ settings: { favicon } }: Site): string =>
  `${ownFolder}/favicon${favicon ? extensionOf(favicon.name) : '.svg'}`

export const faviconFile = (site: Site): OutputFile => ({
  path: faviconPath(site),
  content: site.settings.favicon?.content ?? plain,
})

/** An open book. */
const plain = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{fill:none;stroke:#3a5bd9;stroke-width:2.6;stroke-linejoin:round;stroke-linecap:round}@media(prefers-color-scheme:dark){path{stroke:#9db6ff}}</style><path d="M16 8.5C13 6 8.5 5.5 4 6v18.5c4.5-.5 9 0 12 2.5 3-2.5 7.5-3 12-2.5V6c-4.5-.5-9 0-12 2.5zM16 8.5V27"/></svg>
`
