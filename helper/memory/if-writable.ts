/**
 * Whether it could be written. A home that is read-only, full or another user's is part of a machine's daily life;
 * the memory then lives only in the browser.
 */
export function ifWritable(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
