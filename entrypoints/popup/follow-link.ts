import { logErrors } from '../../state/log-errors.ts';
import { openInTab } from './open-in-tab.ts';

/** A popup goes nowhere itself: its links open in the tab it speaks of, or beside it. */
export function followLink(event: MouseEvent, tabId: number | undefined): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  logErrors(openInTab(tabId, link.href));
}
