import { systemErrorCode } from '../system-error-code.ts';

/** Errors that are normal when reading a live machine: a process has ended, a file belongs to another user. */
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

/** The result of `read`, or undefined if the file or process is gone or we may not read it. */
export function ifReadable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (expected.has(systemErrorCode(error) ?? '')) return undefined;
    throw error;
  }
}
