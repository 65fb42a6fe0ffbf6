/** Who answers, in which form, and what it asks of the browser. No cookie, no token, nothing of the content. */
const telling =
  /^(content-(type|encoding|security-policy)|via|(www|proxy)-authenticate|x-(powered-by|aspnet.*|apple-.*|generator|runtime|served-by)|x-(envoy|nextjs|vite|webpack|docker|kong)-.*|access-control-allow-.*|strict-transport-security|refresh|retry-after|upgrade|sec-websocket-version|alt-svc)$/;

const maxHeaders = 20;
const maxValue = 300;

/** Picks those headers of a reply that tell who answers or why, by name in small letters; undefined where there are none. */
export function tellingHeaders(
  headers: Iterable<readonly [name: string, value: string]>,
): Record<string, string> | undefined {
  const picked = [...headers]
    .map(([name, value]) => [name.toLowerCase(), value.trim().slice(0, maxValue)] as const)
    .filter(([name, value]) => value !== '' && telling.test(name))
    .slice(0, maxHeaders);
  return picked.length > 0 ? Object.fromEntries(picked) : undefined;
}
