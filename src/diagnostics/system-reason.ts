/** Why the system refused, in words: `EACCES` → `permission denied`. Undefined for errors that are not the system's. */
export function systemReason(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined
  return reasons[String(error.code)] ?? error.message
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EBUSY: 'another program is using it',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'it is not there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'it is below a file',
  EPERM: 'permission denied',
  EROFS: 'the disk cannot be written to',
}
