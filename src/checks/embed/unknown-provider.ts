import { embedTarget } from '../../blocks/embed.ts'
import { defineCheck } from '../check.ts'
import { webAddress } from '../shared/url-web.ts'

/** Sites of which something is shown in the page, rather than a card with a link. */
const providers = `
  airtable.com, anchor.fm, arcade.software, asciinema.org, behance.net, bsky.app, calendly.com, canva.com, codepen.io, codesandbox.io, dailymotion.com, deezer.com,
  descript.com, desmos.com, docs.google.com, drive.google.com, dribbble.com, dropbox.com, dune.com, excalidraw.com, facebook.com, figma.com, flickr.com, framer.com,
  fast.wistia.com, genially.com, gfycat.com, giphy.com, gist.github.com, github.com, gitlab.com, glitch.com, google.com, grain.com, guidde.com, hubspot.com, imgur.com,
  infogram.com, instagram.com, invisionapp.com, jsfiddle.net, jotform.com, kaltura.com, kickstarter.com, linkedin.com, loom.com, lucid.app, lucidchart.com, maps.app.goo.gl,
  matterport.com, medium.com, microsoft.com, mindmeister.com, miro.com, mixcloud.com, mural.co, navattic.com, notion.site, observablehq.com, openstreetmap.org, office.com,
  pinterest.com, pitch.com, player.vimeo.com, podbean.com, postman.com, powerbi.com, prezi.com, reddit.com, replit.com, runkit.com, scribd.com, scribehow.com, sharepoint.com,
  sketchfab.com, slideshare.net, slides.com, soundcloud.com, speakerdeck.com, spotify.com, stackblitz.com, storylane.io, streamable.com, supademo.com, surveymonkey.com,
  tableau.com, ted.com, tella.tv, thinglink.com, tiktok.com, trello.com, tumblr.com, twitch.tv, twitter.com, typeform.com, vidyard.com, vimeo.com, whimsical.com,
  wikipedia.org, wistia.com, x.com, youku.com, youtu.be, youtube-nocookie.com, youtube.com, zoom.us
`
const known = new Set(providers.split(',').map((name) => name.trim()))

/** Optional: a page of any site may be embedded, and then a card with its title leads there. */
export const unknownProvider = defineCheck({
  id: 'embed/unknown-provider',
  level: 'info',
  isOptional: true,
  summary: 'An embed is of a site that may have nothing to show in another page.',
  why: 'GitBook shows a card with a link when a site offers nothing to embed, and the reader who expected a film finds a link.',
  fix: 'Look at the page, and write a link where a link is what comes of it.',
  bad: '# Garden\n\n{% embed url="https://seeds.example/films/sowing" %}\n',
  good: '# Garden\n\n{% embed url="https://vimeo.com/76979871" %}\n',
  nodes: {
    embed(node, _, { report }) {
      const { url, data } = node.attributes ?? {}
      const { host } = webAddress(embedTarget({ ...(url && { url }), ...(data && { data }) }).url) ?? {}
      if (host === undefined || isKnown(host)) return
      report({ node, message: `Unexpected host \`${host}\` of an embed, expected one that offers content for other pages` })
    },
  },
})

/** `www.youtube.com` → `youtube.com`. */
function isKnown(host: string): boolean {
  const names = host.split('.').slice(-4)
  return names.some((_, index) => known.has(names.slice(index).join('.')))
}
