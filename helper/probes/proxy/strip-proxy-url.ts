/**
 * A proxy's address without user, password, path and query: `http://user:secret@127.0.0.1:8080/` becomes `http://127.0.0.1:8080`. The path
 * of a PAC file stays.
 */
export function stripProxyUrl(server: string): string {
  const [, scheme = 'http', rest = ''] = /^(?:(\w+):\/\/)?(.*)$/s.exec(server.trim()) ?? [];
  const place = rest.replace(/^.*@/s, '').replace(/[?#].*$/s, '');
  return `${scheme.toLowerCase()}://${place.endsWith('.pac') ? place : place.replace(/\/.*$/s, '')}`;
}
