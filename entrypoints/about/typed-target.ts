import { parseTarget, type Target } from '../../evidence/target.ts';

/** What a person types for an address of this computer: whole, or `localhost:3000`, `:3000`, `3000`. */
export function typedTarget(text: string): Target | undefined {
  const typed = text.trim();
  const place = /^:?\d{1,5}$/.test(typed) ? `localhost:${typed.replace(':', '')}` : typed;
  return parseTarget(place.includes('://') ? place : `http://${place}`);
}
