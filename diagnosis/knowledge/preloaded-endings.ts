/**
 * Top-level domains that browsers open over https only, all names below them included. Asked of Firefox 153 itself; the list is
 * Chromium's, which other browsers take over: https://hstspreload.org/#tld
 */
const endings = new Set(
  (
    'dev app page new day foo zip mov dad phd prof esq nexus rsvp ing meme boo channel bank insurance search fly eat here hangout play ' +
    'google gle gmail chrome android youtube microsoft azure bing office skype windows xbox hotmail ' +
    'amazon fire kindle prime silk zappos audible imdb'
  ).split(' '),
);

/** The ending of this name, where every browser goes to it over https only. */
export function preloadedEnding(host: string): string | undefined {
  const ending = host.toLowerCase().replace(/\.$/, '').split('.').at(-1) ?? '';
  return endings.has(ending) ? `.${ending}` : undefined;
}
