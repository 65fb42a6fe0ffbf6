/** The title of a page that has one: without, browsers show its address in place, whose query may hold a token. */
export function titleOfPage(shown: string | undefined, url: string): string | undefined {
  const title = shown?.trim() ?? '';
  const isAddress = title.replace(/^https?:\/\//, '').startsWith(new URL(url).host);
  return title === '' || isAddress ? undefined : title;
}
