/** Which way a language is written: `ar-EG` → `rtl`. */
const rightToLeft = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi'])

export function directionOf(language: string): 'ltr' | 'rtl' {
  const [name = '', ...parts] = language.toLowerCase().split('-')
  if (parts.includes('latn')) return 'ltr'
  return rightToLeft.has(name) || parts.includes('arab') || parts.includes('hebr') ? 'rtl' : 'ltr'
}
