/**
 * Bytes of a file → text with `\n` line ends, no BOM and no NUL, whatever the bytes are.
 *
 *     EF BB BF 23 20 41 0D 0A   →   `# A\n`
 *     63 61 66 E9               →   `caf` and U+FFFD, with the diagnostic text/invalid-utf8
 */
import { isAscii, isUtf8, transcode } from 'node:buffer'
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts'
import { placeAt } from './place.ts'

export interface TextOfFile {
  text: string
  diagnostics: Diagnostic[]
}

const replacement = '\uFFFD'

export function readText(bytes: Uint8Array, file: string): TextOfFile {
  const wide = wideEncoding(bytes)
  const isValid = !wide && isUtf8(bytes)
  const decoded = wide ? new TextDecoder(wide).decode(bytes) : decodeUtf8(bytes, isValid)
  // Bytes are searched many times as fast as text.
  const text = wide || bytes.includes(0x0d) ? decoded.replace(/\r\n?/g, '\n') : decoded
  const diagnostics = wide ? [wideText(wide, file)] : isValid ? [] : invalidUtf8(bytes, text, file)
  if (!(wide || bytes.includes(0)) || !text.includes('\0')) return { text, diagnostics }
  return { text: text.replaceAll('\0', replacement), diagnostics: [...diagnostics, nulBytes(text, file)] }
}

/** As `TextDecoder` does it, several times as fast: invalid bytes give U+FFFD, a byte order mark goes. */
function decodeUtf8(bytes: Uint8Array, isValid: boolean): string {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.byteLength - start)
  if (isAscii(text)) return text.toString('latin1')
  // The way through UTF-16 takes a third of the time.
  return isValid ? transcode(text, 'utf8', 'utf16le').toString('utf16le') : text.toString('utf8')
}

/** Old Windows editors saved UTF-16; their byte order mark says so, and no UTF-8 text starts like it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function wideText(encoding: string, file: string): Diagnostic {
  const message = `Unexpected encoding \`${encoding.toUpperCase()}\`, expected \`UTF-8\``
  return diagnostic({ id: 'text/invalid-utf8', message, file, place: placeAt('', 0), hint: 'Save the file as UTF-8' })
}

function invalidUtf8(bytes: Uint8Array, text: string, file: string): Diagnostic[] {
  if (!text.includes(replacement)) return []
  const genuine = countGenuine(bytes)
  const count = countOf(text, replacement) - genuine
  if (count <= 0) return []
  const message = `Unexpected bytes that are not UTF-8, replaced by \`${replacement}\` (${times(count)})`
  const at = genuine === 0 ? text.indexOf(replacement) : firstInvalid(bytes, text)
  return [diagnostic({ id: 'text/invalid-utf8', message, file, place: placeAt(text, at), hint: 'Save the file as UTF-8' })]
}

/** How often U+FFFD was written on purpose: as its own three bytes. */
function countGenuine(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) if (isGenuine(bytes, at)) count += 1
  return count
}

const isGenuine = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd

/**
 * The first U+FFFD that does not stand for itself. Until it is found the text and the bytes say the same,
 * but for line ends, so that walking both side by side is exact.
 */
function firstInvalid(bytes: Uint8Array, text: string): number {
  let byte = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd && !isGenuine(bytes, byte)) return at
    if (code === 0x0a && bytes[byte] === 0x0d && bytes[byte + 1] === 0x0a) byte += 1
    byte += bytesOf(code)
  }
  return text.indexOf(replacement)
}

/** Bytes of a UTF-16 unit: halves of a pair count two each, four together. */
function bytesOf(code: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code >= 0xd800 && code <= 0xdfff ? 2 : 3
}

function nulBytes(text: string, file: string): Diagnostic {
  const message = `Unexpected NUL bytes, replaced by \`${replacement}\` (${times(countOf(text, '\0'))})`
  return diagnostic({ id: 'text/control-character', message, file, place: placeAt(text, text.indexOf('\0')) })
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1
  return count
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
