import { keepNewest } from '../../state/keep-newest.ts';

const maxRemembered = 100;

/** Memoizes a pure function, keeping its latest results: most of thousands of requests have the same page and the same server. */
export function memoizeLatest<Value>(find: (text: string) => Value): (text: string) => Value {
  const found = new Map<string, { value: Value }>();
  return (text) => {
    const known = found.get(text);
    if (known) return known.value;
    const value = find(text);
    keepNewest(found, text, { value }, maxRemembered);
    return value;
  };
}
