type Path = readonly string[];

/** One thing in a value that a newer version may have written otherwise. */
export interface NewerWord {
  path: Path;
  what: 'a word' | 'a kind' | 'a name';
  value: unknown;
}

const newWord = 'word-of-tomorrow';
const newKind = { kind: newWord, type: newWord, outcome: newWord };

/** The value with a new word in place of each text of it, a thing of a new kind in place of each part, and a new name in each object. */
export function* newerWords(value: unknown): Generator<NewerWord> {
  for (const [path, part] of parts(value)) {
    if (typeof part === 'string') yield { path, what: 'a word', value: changed(value, path, newWord) };
    if (path.length > 0) yield { path, what: 'a kind', value: changed(value, path, newKind) };
    if (isObject(part) && !Array.isArray(part))
      yield { path, what: 'a name', value: changed(value, path, { ...part, nameOfTomorrow: newWord }) };
  }
}

function* parts(value: unknown, path: Path = []): Generator<[Path, unknown]> {
  yield [path, value];
  if (isObject(value)) for (const [key, part] of Object.entries(value)) yield* parts(part, [...path, key]);
}

function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.map((part, index) => (String(index) === key ? changed(part, rest, to) : part));
  return isObject(value) ? { ...value, [key]: changed(Reflect.get(value, key), rest, to) } : value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
