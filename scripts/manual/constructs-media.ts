import type { ConstructPage } from './construct.ts'

export const mediaConstructs: ConstructPage = {
  file: 'media.md',
  title: 'Images, files and embeds',
  description: 'Figures, dark variants, galleries, downloads and content of other sites.',
  icon: 'image',
  lead: 'GitBook keeps images and files in `.gitbook/assets`. unbook copies those that pages use, and no others.',
  constructs: [
    {
      block: 'figure',
      title: 'Figure',
      parts: ['picture'],
      sample:
        '<figure><picture><source srcset="../../.gitbook/assets/harbour-dark.svg" media="(prefers-color-scheme: dark)"><img src="../../.gitbook/assets/harbour.svg" alt="A lighthouse above a small harbour" width="375"></picture><figcaption><p>The harbour, by day or by night.</p></figcaption></figure>',
      plain: 'an image, and its caption in italics; of two variants, the light one',
      gfm: 'an image and its caption in italics; both variants, as `<picture>`',
      html: 'a figure with caption, size, frame and both variants',
      site: 'a figure that opens in full size; its variant follows the theme',
    },
    {
      block: 'gallery',
      title: 'Gallery',
      sample:
        '<div><figure><img src="../../.gitbook/assets/garden.svg" alt="A garden with three beds"><figcaption><p>The beds</p></figcaption></figure> <figure><img src="../../.gitbook/assets/observatory.svg" alt="A dome under stars"><figcaption><p>The dome</p></figcaption></figure></div>',
      plain: 'one image below the other',
      html: 'images side by side',
      site: 'images side by side',
    },
    {
      block: 'file',
      title: 'File',
      sample: `{% file src="../../.gitbook/assets/ferry.yaml" %}
The timetable service, as an OpenAPI file
{% endfile %}`,
      plain: 'a link with name, type and size, and the caption below it',
      html: 'a link to download, with type and size',
      site: 'a card with name, type and size',
    },
    {
      block: 'embed',
      title: 'Embed',
      sample: `{% embed url="https://www.openstreetmap.org/" %}
A map of the coast
{% endembed %}`,
      plain: 'a link, and the caption below it',
      html: 'a frame for a few well known hosts of videos; else a link',
      site: 'a card that asks the other site for nothing until the reader wants it',
    },
  ],
}
