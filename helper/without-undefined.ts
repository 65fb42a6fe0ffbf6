type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

/** The same object without the keys that have no value: evidence leaves out what isn't known. */
export function withoutUndefined<Value extends object>(value: Value): Present<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as Present<Value>;
}
