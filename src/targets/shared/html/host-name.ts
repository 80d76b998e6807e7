/** Who shows an embed, for the reader who decides whether to go there: `https://youtu.be/x` → YouTube. */
const hosts: ReadonlyMap<string, string> = new Map([
  ['codepen.io', 'CodePen'],
  ['codesandbox.io', 'CodeSandbox'],
  ['docs.google.com', 'Google Docs'],
  ['drive.google.com', 'Google Drive'],
  ['figma.com', 'Figma'],
  ['gist.github.com', 'GitHub Gist'],
  ['github.com', 'GitHub'],
  ['loom.com', 'Loom'],
  ['miro.com', 'Miro'],
  ['open.spotify.com', 'Spotify'],
  ['player.vimeo.com', 'Vimeo'],
  ['soundcloud.com', 'SoundCloud'],
  ['stackblitz.com', 'StackBlitz'],
  ['twitter.com', 'X'],
  ['vimeo.com', 'Vimeo'],
  ['x.com', 'X'],
  ['youtu.be', 'YouTube'],
  ['youtube-nocookie.com', 'YouTube'],
  ['youtube.com', 'YouTube'],
])
const googleDocs: ReadonlyMap<string, string> = new Map([
  ['forms', 'Google Forms'],
  ['presentation', 'Google Slides'],
  ['spreadsheets', 'Google Sheets'],
])

export function hostName(url: string): string {
  if (!URL.canParse(url)) return ''
  const { hostname, pathname } = new URL(url)
  const host = hostname.replace(/^(?:www|m)\./, '')
  const kind = host === 'docs.google.com' ? googleDocs.get(pathname.split('/')[1] ?? '') : undefined
  return kind ?? hosts.get(host) ?? host
}
