/** Remembers for this tab that it went on to an address which answered as soon as it was asked. */
const keyOf = (url: string) => `gone-on:${url}`;

export function hasAutoContinued(url: string): boolean {
  return sessionStorage.getItem(keyOf(url)) !== null;
}

export function rememberAutoContinue(url: string): void {
  sessionStorage.setItem(keyOf(url), 'yes');
}

/** An address that was seen down and came back may be gone on to at once again. */
export function forgetAutoContinue(url: string): void {
  sessionStorage.removeItem(keyOf(url));
}
