import { render } from 'preact';
import type { TabState } from '../background/tab-state.ts';
import { findShownState } from './find-shown-state.ts';
import { followLink } from './follow-link.ts';
import { NothingFailed } from './nothing-failed.tsx';
import { PopupPage } from './popup-page.tsx';

const root = document.getElementById('root');
const shown = await findShownState();
document.addEventListener('click', (event) => followLink(event, shown && tabToReuse(shown.state.value)));
if (root) render(shown ? <PopupPage shown={shown} /> : <NothingFailed />, root);

/** A tab that may still load is left as it is. */
function tabToReuse({ tabId, diagnosis }: TabState): number | undefined {
  return diagnosis.evidence.facts.attempt?.outcome === 'pending' ? undefined : tabId;
}
