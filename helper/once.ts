/** Computes a value when it's first needed, and returns the same one from then on. */
export function once<Value>(read: () => Value): () => Value {
  let value: { read: Value } | undefined;
  return () => {
    value ??= { read: read() };
    return value.read;
  };
}
