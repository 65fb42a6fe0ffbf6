const masked = '***';

/**
 * An address, whole or relative, that may be stored and copied: the names of its query's parameters stay, their values and the
 * fragment go. A sign-in's `code` and `state`, tokens and signed links stand there, and which values are harmless nobody can tell.
 */
export function maskQuery(address: string): string {
  const [, place = '', query] = /^([^?#]*)(?:\?([^#]*))?/.exec(address) ?? [];
  if (!query) return place;
  return `${place}?${query.split('&').map(maskParameter).join('&')}`;
}

/** An address or a path as far as its query and fragment, which say nothing of where it leads. */
export function withoutQuery(address: string): string {
  return address.replace(/[?#].*/s, '');
}

/** What has no value may be one itself, and so may what is too long for a name. */
function maskParameter(parameter: string): string {
  const [name = '', ...value] = parameter.split('=');
  if (parameter === '') return '';
  return value.length > 0 && /^[\w.~%[\]-]{1,40}$/.test(name) ? `${name}=${masked}` : masked;
}

/** An address of the same path with what the person's own `address` holds behind it: query and fragment, to go on with. */
export function withQueryOf(address: string, link: string): string {
  if (!URL.canParse(address) || !URL.canParse(link)) return link;
  const [from, to] = [new URL(address), new URL(link)];
  if (from.pathname !== to.pathname || to.search || to.hash) return link;
  to.search = from.search;
  to.hash = from.hash;
  return to.href;
}
