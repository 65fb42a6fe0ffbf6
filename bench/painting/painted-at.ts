/** Runs in the page. @returns when an extension's page was painted first, in milliseconds since 1970; `undefined` before that, and on other pages */
export function paintedAt(): number | undefined {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  if (!paint || !location.protocol.endsWith('-extension:')) return undefined;
  return performance.timeOrigin + paint.startTime;
}
