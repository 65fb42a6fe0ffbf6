import { systemErrorCode } from '../system-error-code.ts';

/**
 * Whether it could be written. A home that is read-only, full or another user's is part of a machine's daily life;
 * the memory then lives only in the browser.
 */
export function ifWritable(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (systemErrorCode(error) !== undefined) return false;
    throw error;
  }
}
