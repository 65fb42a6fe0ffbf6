import type { Attempt } from './attempt.ts';

/** Whether the load may have sent a form. A form is never sent again automatically, and a GET of its address could do something else. */
export function isForm({ method = 'GET' }: Partial<Attempt> = {}): boolean {
  return method !== 'GET';
}
