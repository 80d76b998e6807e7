/** Why the output could not be written: one sentence for the person who ran the command, and what to do. */
export class OutputError extends Error {
  override name = 'OutputError'
  hint: string | undefined

  constructor(message: string, hint?: string, options?: ErrorOptions) {
    super(message, options)
    this.hint = hint
  }
}
