/**
 * A proxy as settings name it, without its user, password, path and query: `http://user:secret@127.0.0.1:8080/` is `http://127.0.0.1:8080`.
 * Of the address of a PAC file the path stays.
 */
export function stripProxyUrl(server: string): string {
  const [, scheme = 'http', rest = ''] = /^(?:(\w+):\/\/)?(.*)$/s.exec(server.trim()) ?? [];
  const place = rest.replace(/^.*@/s, '').replace(/[?#].*$/s, '');
  return `${scheme.toLowerCase()}://${place.endsWith('.pac') ? place : place.replace(/\/.*$/s, '')}`;
}
