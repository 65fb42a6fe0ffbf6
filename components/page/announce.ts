import { signal } from '@preact/signals';

/** What was said last beside the page's own sentence; the page's Announcer has a place for it. */
export const aside = signal('');

const keptMs = 2000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Has a screen reader say what has just happened. The same words may be said again later, so they go after a while. */
export function announce(text: string): void {
  clearTimeout(timer);
  aside.value = text;
  timer = setTimeout(() => {
    aside.value = '';
  }, keptMs);
}
