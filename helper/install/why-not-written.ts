const reasons: Record<string, string> = {
  EACCES: "this account isn't allowed to write there",
  EPERM: "the system doesn't allow it",
  EROFS: "it's on a read-only disk",
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'there is a file where a folder should be',
  EEXIST: 'there is a file where a folder should be',
  EISDIR: 'there is a folder where a file should be',
  EBUSY: "it's in use; close the browsers first",
};

/** Why a file couldn't be written or removed, as a sentence; undefined if something else failed. */
export function whyNotWritten(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return undefined;
  const reason = reasons[String(error.code)];
  return reason && `${String(error.path).replace(/\.new$/, '')} can't be changed: ${reason}.`;
}
