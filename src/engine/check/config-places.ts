/** Places as the configuration names them, addresses and paths from its own folder, as paths from the base of the files. */
import { relative, resolve, sep } from 'node:path'

export const isAddress = (place: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(place)

export const toBase =
  (base: string, from: string) =>
  (place: string): string =>
    isAddress(place) ? place : slashed(relative(base, resolve(from, place)))

export const slashed = (path: string): string => path.split(sep).join('/')

/** The values as text: in YAML, some are numbers. */
export const mapped = (map: Readonly<Record<string, string>> = {}, change: (value: string) => string): [string, string][] =>
  Object.entries(map).map(([key, value]) => [key, change(String(value))])
