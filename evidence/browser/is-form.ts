import type { Attempt } from './attempt.ts';

/** Whether the load may have carried a form: it is never sent again by itself, and asking for its address would do something else. */
export function isForm({ method = 'GET' }: Partial<Attempt> = {}): boolean {
  return method !== 'GET';
}
