/**
 * Whether a file could not be read, which is told and lived with: the system refused (`ENOENT`, too large), or the files did
 * (`new Error('…')`: it is a folder, it lies outside). A `TypeError` and its like are faults of our own, and must not pass for an empty file.
 */
export const isRefusal = (error: unknown): error is Error =>
  error instanceof Error && (error.name === 'Error' || ('code' in error && !(error instanceof TypeError)))
