/** A server that a proxy passes requests on to, and where that stands. */
export interface NamedUpstream {
  url: string;
  namedBy: string;
  /** The beginning of the paths that go there; absent: not told, or all. */
  path?: string;
}

/** Those that a request for this path may have gone to: of several paths the longest that fits counts. */
export function upstreamsFor(path: string, named: readonly NamedUpstream[]): NamedUpstream[] {
  const lengths = named.flatMap((one) =>
    one.path !== undefined && path.startsWith(one.path) ? [one.path.length] : [],
  );
  const longest = Math.max(-1, ...lengths);
  return named.filter((one) => one.path === undefined || (path.startsWith(one.path) && one.path.length === longest));
}
