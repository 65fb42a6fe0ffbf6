import { logErrors } from '../../state/log-errors.ts';
import { openInTab } from './open-in-tab.ts';

/** A popup can't navigate: its links open in the tab it describes, or in a new one. */
export function followLink(event: MouseEvent, tabId: number | undefined): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  logErrors(openInTab(tabId, link.href));
}
