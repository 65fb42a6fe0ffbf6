/**
 * Hosts of this computer that match patterns can name, and so those for which the extension has host permission and sees requests.
 * No ports and no CIDR: both browsers drop or misread such patterns. The rest of 127/8 is seen by webNavigation alone.
 */
export const visibleHosts = ['localhost', '*.localhost', '127.0.0.1', '[::1]', '0.0.0.0', '[::]'] as const;

/** For filters of webRequest. */
export const visibleRequests = visibleHosts.map((host) => `*://${host}/*`);

/** The same for web sockets, which `*` does not cover in Chromium. */
export const visibleSockets = visibleHosts.flatMap((host) => [`ws://${host}/*`, `wss://${host}/*`]);

/** Whether webRequest tells us about requests to this address. */
export function isRequestVisible(url: string): boolean {
  const { hostname } = new URL(url);
  return visibleHosts.some((host) => (host.startsWith('*') ? hostname.endsWith(host.slice(1)) : hostname === host));
}
