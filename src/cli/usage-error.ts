/** Something that the person who typed the command can put right: one sentence, and what to do. */
export class UsageError extends Error {
  override name = 'UsageError'
  hint: string | undefined

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}
