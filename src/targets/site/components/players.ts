/**
 * The player of a page on another site that may be shown in a frame: an address made anew from the parts that are known to be safe.
 *
 *     https://youtu.be/aqz-KE-bpKQ?t=90   →   https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?start=90
 *     https://vimeo.com/76979871          →   https://player.vimeo.com/video/76979871?dnt=1
 */

export interface Player {
  /** What a frame shows. */
  src: string
  /** How the room for it is shaped. */
  shape: 'video' | 'tall' | 'audio'
}

type Make = (url: URL) => string | undefined

interface Known {
  hosts: readonly string[]
  shape: Player['shape']
  src: Make
}

const word = /^[\w-]{1,64}$/
const part = ({ pathname }: URL, index: number): string => {
  const value = pathname.split('/').filter(Boolean)[index] ?? ''
  return word.test(value) ? value : ''
}

const known: readonly Known[] = [
  { hosts: ['youtube.com', 'youtu.be', 'youtube-nocookie.com'], shape: 'video', src: youtube },
  { hosts: ['vimeo.com', 'player.vimeo.com'], shape: 'video', src: vimeo },
  { hosts: ['loom.com'], shape: 'video', src: (url) => below('https://www.loom.com/embed/', shared(url, ['share', 'embed'])) },
  { hosts: ['figma.com', 'embed.figma.com'], shape: 'video', src: figma },
  { hosts: ['codepen.io'], shape: 'tall', src: codepen },
  { hosts: ['codesandbox.io'], shape: 'tall', src: codesandbox },
  { hosts: ['stackblitz.com'], shape: 'tall', src: stackblitz },
  { hosts: ['docs.google.com'], shape: 'tall', src: googleDocs },
  { hosts: ['drive.google.com'], shape: 'video', src: googleDrive },
  { hosts: ['open.spotify.com'], shape: 'audio', src: spotify },
  { hosts: ['soundcloud.com'], shape: 'audio', src: soundcloud },
  { hosts: ['miro.com'], shape: 'video', src: miro },
]

const byHost = new Map(known.flatMap((entry) => entry.hosts.map((host): [string, Known] => [host, entry])))

export function playerOf(address: string): Player | undefined {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  const url = new URL(address)
  const entry = byHost.get(url.hostname.replace(/^(?:www|m)\./, ''))
  const src = entry?.src(url)
  return entry && src ? { src, shape: entry.shape } : undefined
}

const below = (base: string, rest: string): string | undefined => (rest ? base + rest : undefined)

/** What follows one of these words in the path. */
const shared = (url: URL, names: readonly string[]): string => (names.includes(part(url, 0)) ? part(url, 1) : '')

function youtube(url: URL): string | undefined {
  const id = url.hostname.endsWith('youtu.be') ? part(url, 0) : (video(url) ?? '')
  const list = url.searchParams.get('list') ?? ''
  const start = seconds(url.searchParams.get('t') ?? url.searchParams.get('start') ?? '')
  const query = new URLSearchParams({
    ...(start && { start: String(start) }),
    ...(word.test(list) && { list }),
    ...looped(url, id),
  })
  const name = id || (word.test(list) ? 'videoseries' : '')
  return below('https://www.youtube-nocookie.com/embed/', name && name + (query.size > 0 ? `?${query}` : ''))
}

function video(url: URL): string | undefined {
  const named = url.searchParams.get('v') ?? shared(url, ['embed', 'shorts', 'live', 'v'])
  return word.test(named) ? named : undefined
}

function looped({ searchParams }: URL, id: string): Record<string, string> {
  const isOn = (name: string): boolean => searchParams.get(name) === '1'
  return { ...(isOn('autoplay') && { autoplay: '1' }), ...(isOn('loop') && { loop: '1', ...(id && { playlist: id }) }) }
}

/** `90`, `90s`, `1m30s`. */
function seconds(value: string): number {
  const [, hours = 0, minutes = 0, rest = 0] = /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(value) ?? []
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest)
}

function vimeo(url: URL): string | undefined {
  const parts = url.pathname.split('/').filter(Boolean)
  const at = parts.findIndex((name) => /^\d{5,12}$/.test(name))
  const id = parts[at]
  if (id === undefined) return undefined
  // Videos that are not listed have a second word in their address.
  const secret = url.searchParams.get('h') ?? parts[at + 1] ?? ''
  const { playlist: _, ...others } = looped(url, '')
  const query = new URLSearchParams({ dnt: '1', ...(/^[\da-f]{6,16}$/.test(secret) && { h: secret }), ...others })
  return `https://player.vimeo.com/video/${id}?${query}`
}

function figma(url: URL): string | undefined {
  if (!['file', 'design', 'proto', 'board', 'slides', 'deck'].includes(part(url, 0)) || !part(url, 1)) return undefined
  const source = `https://www.figma.com${url.pathname}${url.search}`
  return `https://www.figma.com/embed?${new URLSearchParams({ embed_host: 'share', url: source })}`
}

function codepen(url: URL): string | undefined {
  const first = part(url, 0) === 'team' ? 1 : 0
  const [user, kind, id] = [part(url, first), part(url, first + 1), part(url, first + 2)]
  const isPen = ['pen', 'embed', 'full', 'details'].includes(kind)
  return isPen && user && id ? `https://codepen.io/${first ? 'team/' : ''}${user}/embed/${id}?default-tab=result` : undefined
}

function codesandbox(url: URL): string | undefined {
  const id = shared(url, ['s', 'embed']) || (part(url, 0) === 'p' ? part(url, 2) : '')
  return below('https://codesandbox.io/embed/', id)
}

function stackblitz(url: URL): string | undefined {
  const id = shared(url, ['edit', 'github'])
  if (!id) return undefined
  const path = part(url, 0) === 'github' ? url.pathname : `/edit/${id}`
  return `https://stackblitz.com${path}?embed=1`
}

function googleDocs(url: URL): string | undefined {
  const [kind, d, id] = [part(url, 0), part(url, 1), url.pathname.split('/')[3] ?? '']
  if (d !== 'd' || !['document', 'spreadsheets', 'presentation', 'forms'].includes(kind)) return undefined
  const published = id === 'e' ? `e/${url.pathname.split('/')[4] ?? ''}` : id
  if (!/^(?:e\/)?[\w-]{10,120}$/.test(published)) return undefined
  const view =
    kind === 'forms'
      ? 'viewform?embedded=true'
      : id === 'e'
        ? 'pubhtml?widget=true'
        : kind === 'presentation'
          ? 'embed'
          : 'preview'
  const embedded =
    id === 'e' && kind === 'presentation' ? 'embed' : id === 'e' && kind === 'document' ? 'pub?embedded=true' : view
  return `https://docs.google.com/${kind}/d/${published}/${embedded}`
}

function googleDrive(url: URL): string | undefined {
  const id = url.searchParams.get('id') ?? (part(url, 0) === 'file' && part(url, 1) === 'd' ? part(url, 2) : '')
  return word.test(id) ? `https://drive.google.com/file/d/${id}/preview` : undefined
}

function spotify(url: URL): string | undefined {
  const parts = url.pathname.split('/').filter((name) => name && name !== 'embed' && !/^intl-\w+$/.test(name))
  const [kind = '', id = ''] = parts
  const isKnown = ['track', 'album', 'playlist', 'episode', 'show', 'artist'].includes(kind)
  return isKnown && word.test(id) ? `https://open.spotify.com/embed/${kind}/${id}` : undefined
}

function soundcloud(url: URL): string | undefined {
  if (!part(url, 0) || !part(url, 1)) return undefined
  return `https://w.soundcloud.com/player/?${new URLSearchParams({ url: `https://soundcloud.com${url.pathname}` })}`
}

function miro(url: URL): string | undefined {
  const id = url.pathname.split('/').filter(Boolean)[2] ?? ''
  return part(url, 0) === 'app' && /^[\w=-]{6,32}$/.test(id) ? `https://miro.com/app/live-embed/${id}/` : undefined
}
