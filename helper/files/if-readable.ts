/** What stands in the way of reading belongs to the machine's daily life: a process ended, a file is another user's. */
const expected = new Set([
  'ENOENT',
  'ESRCH',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EISDIR',
  'ELOOP',
  'EINVAL',
  'ENAMETOOLONG',
]);

/** The outcome of `read`, or undefined where the thing is gone or not ours to read. */
export function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && expected.has(String(error.code))) return undefined;
    throw error;
  }
}
