/**
 * HTML by template: what is put in is escaped, unless it is HTML of this kind itself. Falsy parts leave nothing.
 *
 *     html`<a href="${'?a&b'}">${'x < y'}</a>`   →   { html: '<a href="?a&amp;b">x &lt; y</a>' }
 */
import { escapeHtml } from '../../shared/html/escape-html.ts'

export interface Html {
  readonly html: string
}

export type Part = Html | string | number | false | undefined | readonly Part[]

export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let result = strings[0] ?? ''
  parts.forEach((part, index) => {
    result += write(part) + strings[index + 1]
  })
  return { html: result }
}

/** Text that is HTML already. */
export const raw = (text: string): Html => ({ html: text })

/** ` name="value"`, or nothing without a value. */
export const attribute = (name: string, value: string | undefined | false): Html | undefined =>
  value === undefined || value === false ? undefined : raw(` ${name}="${escaped(value)}"`)

function write(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'html' in part ? part.html : part.map(write).join('')
}

/** Most text has nothing to escape. */
const escaped = (text: string): string => (/[&<>"]/.test(text) ? escapeHtml(text) : text)
