/** Days as authors write them, and as readers of a language do: `2026-03-21` → 21 March 2026. */
export function dayOf(date: string | undefined): Date | undefined {
  const written = date?.trim() ?? ''
  const day = /^\d{4}-\d{2}-\d{2}$/.test(written) ? new Date(`${written}T00:00:00Z`) : undefined
  return day && !Number.isNaN(day.getTime()) ? day : undefined
}

export function spellDay(day: Date, format: string | undefined, language: string): string {
  const dateStyle = format === 'numeric' ? 'short' : format === 'short' ? 'medium' : 'long'
  try {
    return day.toLocaleDateString(language, { dateStyle, timeZone: 'UTC' })
  } catch {
    // A language tag that is none: the author may have written anything.
    return day.toISOString().slice(0, 10)
  }
}
