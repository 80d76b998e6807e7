/** Why a run cannot go on: one sentence for the person who started it, and what to do. */
export class RunError extends Error {
  override name = 'RunError'
  hint: string | undefined

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}
