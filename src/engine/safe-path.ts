/**
 * Turns the path of a file as an author named it into one that every host, browser and file system takes.
 *
 *     .gitbook/assets/plan (1).png   →   assets/plan-1.png
 *     photos/étang: vue?.jpg         →   photos/étang-vue.jpg
 *     aux.svg                        →   aux-file.svg
 */
import { Buffer } from 'node:buffer'

/** Bytes that one name may take: file systems stop at 255, and a name may still get a number. */
const longestName = 150
/** Characters that a whole path may take: Windows stops at 260, the output folder included. */
const longestPath = 180

const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i

/** `path` is relative and has `/`; so is the answer, without any empty, `.` or `..` part. */
export function safePath(path: string): string {
  const names = path.normalize('NFC').split('/').map(safeName)
  const whole = names.filter((name) => name !== '').join('/')
  return whole.length <= longestPath ? whole || 'file' : `assets/${names.at(-1) || 'file'}`
}

function safeName(name: string): string {
  const [stem, extension] = splitExtension(name)
  const clean = tidy(stem)
  const kept = tidy(extension)
  if (clean === '' && kept === '') return ''
  const usable = shorten(clean === '' ? 'file' : clean, longestName - Buffer.byteLength(kept))
  return reserved.test(usable) ? `${usable}-file${dotted(kept)}` : `${usable}${dotted(kept)}`
}

const dotted = (extension: string): string => (extension === '' ? '' : `.${extension}`)

/** Only a short last part counts as an extension: `report.final version of May` has none. */
export function splitExtension(name: string): [stem: string, extension: string] {
  const dot = name.lastIndexOf('.')
  const extension = name.slice(dot + 1)
  return dot > 0 && extension.length <= 10 ? [name.slice(0, dot), extension] : [name, '']
}

function tidy(text: string): string {
  const plain = text.replace(/[^\p{L}\p{M}\p{N}._+@~]+/gu, '-')
  return trim(plain.replace(/[.-]{2,}/g, (run) => (run.includes('-') ? '-' : '.')))
}

/** Dots and dashes at the ends make files hidden, options of commands, or names that Windows changes. */
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isEdge(text[start])) start += 1
  while (end > start && isEdge(text[end - 1])) end -= 1
  return text.slice(start, end)
}

const isEdge = (character: string | undefined): boolean => character === '.' || character === '-'

function shorten(text: string, bytes: number): string {
  let kept = ''
  let length = 0
  for (const character of text) {
    length += Buffer.byteLength(character)
    if (length > bytes) return trim(kept)
    kept += character
  }
  return kept
}
