/** All that a head says under this name, one entry a line. */
export function headerValues(head: string, name: string): string[] {
  const lines = head.matchAll(new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*\\r?$`, 'gim'));
  return [...lines].map(([, value = '']) => value);
}
