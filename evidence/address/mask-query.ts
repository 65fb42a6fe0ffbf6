const masked = '***';

/**
 * An address, absolute or relative, that may be stored and copied. The names of query parameters stay; their values and the fragment go,
 * since they may be a sign-in's `code` and `state`, a token or a signed link, and nobody can tell which ones are harmless.
 */
export function maskQuery(address: string): string {
  const [, place = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(address) ?? [];
  if (!query) return place;
  return `${place}?${query.split('&').map(maskParameter).join('&')}`;
}

/** An address or path up to its query and fragment. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*/s, '');
}

/** A parameter without a value may be a value itself, and so may a name that is too long. */
function maskParameter(parameter: string): string {
  const [name = '', ...value] = parameter.split('=');
  if (parameter === '') return '';
  return value.length > 0 && /^[\w.~%[\]-]{1,40}$/.test(name) ? `${name}=${masked}` : masked;
}

/** Adds the query and fragment of the person's own `address` to an address with the same path, to go on with. */
export function withQueryOf(address: string, link: string): string {
  if (!URL.canParse(address) || !URL.canParse(link)) return link;
  const [from, to] = [new URL(address), new URL(link)];
  if (from.pathname !== to.pathname || to.search || to.hash) return link;
  to.search = from.search;
  to.hash = from.hash;
  return to.href;
}
