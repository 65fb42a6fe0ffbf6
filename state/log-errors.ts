/**
 * The end of every promise that nothing awaits: an error is logged and stops nothing else. The usual reason is a tab that was closed
 * meanwhile. The linter allows no other end.
 */
export function logErrors(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.warn('Portside:', error));
}
