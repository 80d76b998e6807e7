/**
 * An address out of the angle brackets that the published Markdown of GitBook's pages puts around it, as around that of a link.
 *
 *     {% embed url="<https://harbour.example/tides>" %}   →   https://harbour.example/tides
 */
const addresses = new Set(['href', 'page', 'src', 'url'])

export const unwrappedAddress = (attribute: string, value: string): string =>
  addresses.has(attribute) && value.startsWith('<') ? value.replace(/^<([^<>]*)>$/, '$1') : value
