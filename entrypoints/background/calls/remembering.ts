import { keepNewest } from '../../../state/keep-newest.ts';

const maxRemembered = 100;

/** The same pure function, which remembers its latest results: of thousands of requests most have the same page and the same server. */
export function remembering<Value>(find: (text: string) => Value): (text: string) => Value {
  const found = new Map<string, { value: Value }>();
  return (text) => {
    const known = found.get(text);
    if (known) return known.value;
    const value = find(text);
    keepNewest(found, text, { value }, maxRemembered);
    return value;
  };
}
