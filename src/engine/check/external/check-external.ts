/** Asks whether the web addresses that pages name are alive. */
import type { Reference } from '../../../checks/check.ts'
import type { Found } from '../check-space.ts'
import type { ExternalValues } from '../config-schema.ts'

export interface ExternalSettings extends ExternalValues {
  /** From which the paths of the settings are seen; absolute. */
  folder: string
}

export async function checkExternal(references: readonly Reference[], settings: ExternalSettings): Promise<Found[]> {
  void references
  void settings
  return []
}
