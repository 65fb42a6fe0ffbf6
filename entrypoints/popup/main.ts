import { h, render } from 'preact';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { ShellChoice } from '../../components/page/shell-choice.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { chooseShell } from '../pages/choose-shell.ts';
import { findShown, type Shown } from './find-shown.ts';
import { followLink } from './follow-link.ts';
import { popupPage } from './popup-page.tsx';

const root = document.getElementById('root');
const [shown, shell] = await Promise.all([findShown(), chooseShell(), loadChosenWords()]);
document.addEventListener('click', (event) => followLink(event, tabToReuse(shown)));
if (root) keepFocus(root);
const page = await popupPage(shown);
root?.replaceChildren();
if (root) render(h(ShellChoice.Provider, { value: shell }, page), root);

/** Replaces only a failed page: one that loaded, or may still load, stays. */
function tabToReuse(of: Shown): number | undefined {
  if (of.kind !== 'failed') return undefined;
  const { tabId, diagnosis } = of.state.value;
  return diagnosis.evidence.facts.attempt?.outcome === 'pending' ? undefined : tabId;
}
