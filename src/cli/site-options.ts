/** What `--to site` is told on the command line, over what `unbook.config.yaml` says. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { ConvertOptions } from '../engine/api.ts'
import { UsageError } from './usage-error.ts'

const hosts = ['netlify', 'cloudflare', 'vercel', 'nginx', 'apache', 'github-pages'] as const
const searches = ['auto', 'minisearch', 'pagefind', 'none'] as const

export interface SiteFlags {
  host?: (typeof hosts)[number]
  siteUrl?: string
  config?: string
  /** False for `--no-highlight`. */
  highlight?: boolean
  search?: (typeof searches)[number]
}

export const addSiteOptions = (command: Command): Command =>
  command
    .addOption(new Option('--host <name>', `site: write redirects and headers for ${hosts.join(', ')}`).argParser(hostNamed))
    .addOption(
      new Option('--site-url <url>', 'site: where it will be, for sitemap.xml and canonical links').argParser(webAddress),
    )
    .option('-c, --config <file>', 'configuration (default: unbook.config.yaml of the space, or above it)')
    .addOption(new Option('--search <how>', 'site: how its search is made (default: auto)').choices([...searches]))
    .option('--no-highlight', 'site: leave code without colours')

function hostNamed(name: string): string {
  if (hosts.some((host) => host === name)) return name
  const nearest = didYouMean(name, hosts)
  throw new InvalidArgumentError(nearest === undefined ? `Expected one of ${hosts.join(', ')}.` : `Did you mean \`${nearest}\`?`)
}

function webAddress(text: string): string {
  if (/^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text)) return text
  throw new InvalidArgumentError('Expected an address such as `https://docs.example/garden`.')
}

/** Options of the engine that only a site has; other targets are told nothing. */
export async function siteOptions(
  folder: string,
  to: string,
  flags: SiteFlags,
): Promise<Pick<ConvertOptions, 'site' | 'services' | 'pageStore'>> {
  if (to !== 'site') {
    refuseSiteFlags(flags, to)
    return {}
  }
  const { host, siteUrl, search, highlight } = flags
  const { readSiteSettings } = await import('../engine/site/read-settings.ts')
  const { siteServices } = await import('../engine/site/services.ts')
  const { diskPageStore } = await import('../engine/site/disk-page-store.ts')
  const given = {
    ...(host === undefined ? {} : { host }),
    ...(siteUrl === undefined ? {} : { url: siteUrl }),
    ...(search === undefined ? {} : { search }),
    ...(highlight === false ? { highlight } : {}),
  }
  const config = flags.config === undefined ? {} : { config: flags.config }
  const pageStore = diskPageStore()
  return {
    ...(pageStore && { pageStore }),
    site: await readSiteSettings({ folder, given, ...config }, process.cwd()),
    services: siteServices(folder),
  }
}

function refuseSiteFlags({ host, siteUrl, search, highlight }: SiteFlags, to: string): void {
  const given = { '--host': host, '--site-url': siteUrl, '--search': search }
  const [name] = Object.entries(given).find(([, value]) => value !== undefined) ?? []
  const unwanted = name ?? (highlight === false ? '--no-highlight' : undefined)
  if (unwanted !== undefined) throw new UsageError(`Unexpected \`${unwanted}\` for the target \`${to}\``, 'It is for --to site.')
}
