const reasons: Record<string, string> = {
  EACCES: 'this account may not write there',
  EPERM: 'the system does not allow it',
  EROFS: 'it lies on a disk that is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a file is in the way of a folder',
  EEXIST: 'a file is in the way of a folder',
  EISDIR: 'a folder is in the way of a file',
  EBUSY: 'it is in use; close the browsers first',
};

/** Why a file could not be written or removed, as a sentence; undefined where it was something else that failed. */
export function whyNotWritten(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return undefined;
  const reason = reasons[String(error.code)];
  return reason && `${String(error.path).replace(/\.new$/, '')} cannot be changed: ${reason}.`;
}
