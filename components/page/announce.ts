import { signal } from '@preact/signals';

/** The latest announcement besides the page's own sentence. The page's Announcer shows it to screen readers. */
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
