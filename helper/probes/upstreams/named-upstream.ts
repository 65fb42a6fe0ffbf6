/** A server that a proxy forwards requests to, and where it's named. */
export interface NamedUpstream {
  url: string;
  namedBy: string;
  /** The prefix of the paths that go there; absent if not known, or if all do. */
  path?: string;
}

/** Those that a request for this path may have gone to. If several prefixes match, the longest counts. */
export function upstreamsFor(path: string, named: readonly NamedUpstream[]): NamedUpstream[] {
  const lengths = named.flatMap((one) =>
    one.path !== undefined && path.startsWith(one.path) ? [one.path.length] : [],
  );
  const longest = Math.max(-1, ...lengths);
  return named.filter((one) => one.path === undefined || (path.startsWith(one.path) && one.path.length === longest));
}
