/** A path that the system may ask the network for, or that leads to no files but to the kernel: what a repository names is never looked for there. */
export function isFarPath(path: string): boolean {
  return /^([/\\]{2}|\/(net|proc|dev|sys)(\/|$))/.test(path);
}
