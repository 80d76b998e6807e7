/**
 * Letters as they are compared: case, accents, width and vowel signs that people leave out make no difference.
 *
 *     fold('Éteindre')   →   'eteindre'
 *     fold('Straße')     →   'strasse'
 *     fold('كِتاب')       →   'كتاب'
 *
 * Used when the site is made and in the browser: plain JavaScript that runs in both.
 */

/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs and the lengthening stroke of Arabic. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g

/** Letters that are one for readers and do not come apart by themselves. */
const letters = {
  ...{ ß: 'ss', ł: 'l', ø: 'o', đ: 'd', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ð: 'd', ħ: 'h', ς: 'σ' },
  ...{ ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك' },
}
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g')
const plain = /^[\0-\x7f]*$/

/** @param {string} text */
export function fold(text) {
  if (plain.test(text)) return text.toLowerCase()
  const bare = text.normalize('NFKD').replace(marks, '').normalize('NFC').toLowerCase()
  return bare.replace(marks, '').replace(special, (letter) => letters[/** @type {keyof typeof letters} */ (letter)])
}
