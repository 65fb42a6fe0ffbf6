/**
 * A path that may make the system use the network, or that leads into the kernel rather than to files. We never follow what a repository
 * names there.
 */
export function isFarPath(path: string): boolean {
  return /^([/\\]{2}|\/(net|proc|dev|sys)(\/|$))/.test(path);
}
