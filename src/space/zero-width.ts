/**
 * Invisible characters that an editor on the web leaves in what is copied from it. YAML takes them for part of a key.
 *
 *     U+200B structure:   →   structure:
 */

const invisible = /[\u200B-\u200D\u2060\uFEFF]/g

/** Zero-width characters go, no-break spaces become spaces: no offset of a visible line's start moves by a line. */
export const withoutDebris = (text: string): string => text.replace(invisible, '').replace(/\u00A0/g, ' ')

/** Offset of the first one; -1 when there is none. */
export const debrisAt = (text: string): number => text.search(/[\u200B-\u200D\u2060\uFEFF\u00A0]/)
