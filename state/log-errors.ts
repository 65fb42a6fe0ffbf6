/**
 * Where every promise ends that nothing waits for: what goes wrong in it is logged, and stops nothing else. A tab that is
 * closed while it's looked at is the usual reason. The linter lets no promise end anywhere else.
 */
export function logErrors(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.warn('Portside:', error));
}
