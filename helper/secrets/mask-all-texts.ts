import { maskSecrets } from './mask-secrets.ts';

/** The door through which everything leaves this helper: whatever it is, the secrets that stand in its texts stay behind. */
export function maskAllTexts<Value>(value: Value): Value {
  // Each text becomes a text, and all else stays what it is.
  return clean(value) as Value;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return maskSecrets(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]));
}
