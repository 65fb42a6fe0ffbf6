/**
 * Top-level domains that browsers open over HTTPS only, with all names below them. Measured in Firefox 153; the list is Chromium's, which
 * other browsers adopt: https://hstspreload.org/#tld
 */
const endings = new Set(
  (
    'dev app page new day foo zip mov dad phd prof esq nexus rsvp ing meme boo channel bank insurance search fly eat here hangout play ' +
    'google gle gmail chrome android youtube microsoft azure bing office skype windows xbox hotmail ' +
    'amazon fire kindle prime silk zappos audible imdb'
  ).split(' '),
);

/** The ending of this name, if every browser opens it over HTTPS only. */
export function preloadedEnding(host: string): string | undefined {
  const ending = host.toLowerCase().replace(/\.$/, '').split('.').at(-1) ?? '';
  return endings.has(ending) ? `.${ending}` : undefined;
}
