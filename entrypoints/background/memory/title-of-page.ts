/** A page's title. Without one, browsers show the address instead, whose query may hold a token. */
export function titleOfPage(shown: string | undefined, url: string): string | undefined {
  const title = shown?.trim() ?? '';
  const isAddress = title.replace(/^https?:\/\//, '').startsWith(new URL(url).host);
  return title === '' || isAddress ? undefined : title;
}
