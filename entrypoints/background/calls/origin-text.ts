/** Scheme, host and port of an address as the browser's events spell it, without parsing it: `http://127.0.0.1:3000`. */
export function originText(url: string): string {
  const end = url.indexOf('/', url.indexOf('://') + 3);
  return end === -1 ? url : url.slice(0, end);
}
