type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** The same object without the keys that have no value: in evidence, what is not known does not stand there. */
export function withoutUndefined<Value extends object>(value: Value): Present<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Present<Value>;
}
