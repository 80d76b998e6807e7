/** An address as HTML wants it: `tide table.pdf` → `tide%20table.pdf`; what is encoded already stays. */
const plain = /^[\w!#$&'()*+,\-./:;=?@~]*$/
const unusual = /[^\w!#$%&'()*+,\-./:;=?@~]/gu
const loneSurrogate = /[\ud800-\udfff]/gu
const barePercent = /%(?![0-9a-f]{2})/gi

export function encodeUrl(url: string): string {
  if (plain.test(url)) return url
  return url.replace(loneSurrogate, '\ufffd').replace(barePercent, '%25').replace(unusual, encodeURIComponent)
}

/** A path as an address: `a b#1/index.html` → `a%20b%231/index.html`. */
export const encodePath = (path: string): string => encodeUrl(path.replace(/[%?#]/g, encodeURIComponent))
