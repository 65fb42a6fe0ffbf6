import { render } from 'preact';
import type { Commands } from 'webextension-polyfill';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { browser } from '../../probes/browser.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { words } from '../../words/words.ts';
import { lookAtHelper } from '../pages/look-at-helper.ts';
import { WelcomePage } from './welcome-page.tsx';

const root = document.getElementById('root');
const [keys] = await Promise.all([keysOfPopup(), loadChosenWords()]);
document.title = words.page.welcome.title;
if (root) keepFocus(root);
if (root) render(<WelcomePage look={lookAtHelper()} keys={keys} />, root);

/** As the person may have changed them; none where another extension or the person has taken them, and on Android. */
async function keysOfPopup(): Promise<string | undefined> {
  const commands: Commands.Static | undefined = browser.commands;
  return (await commands?.getAll())?.find(({ name }) => name === '_execute_action')?.shortcut || undefined;
}
