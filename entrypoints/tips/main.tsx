import { render } from 'preact';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { ShellChoice } from '../../components/page/shell-choice.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { knownTarget } from '../../state/tab/known-target.ts';
import { readTabState } from '../../state/tab/tab-state.ts';
import { chooseShell } from '../pages/choose-shell.ts';
import { askedAddress } from './asked-address.ts';
import { NoTarget } from './no-target.tsx';
import { ownTabId } from './own-tab-id.ts';
import { openSession } from './session.ts';
import { TipsPage } from './tips-page.tsx';

const own = ownTabId().then(readTabState);
const [target, known, shell] = await Promise.all([
  askedAddress(own).then(knownTarget),
  own,
  chooseShell(),
  loadChosenWords(),
]);

// Who reloads this page means the address. Back and Forward come here on purpose.
if (target && isReload()) location.replace(target.url);
else show();

function show(): void {
  const root = document.getElementById('root');
  root?.replaceChildren();
  if (!root) return;
  keepFocus(root);
  const page = target ? <TipsPage session={openSession(target, known)} /> : <NoTarget />;
  render(<ShellChoice.Provider value={shell}>{page}</ShellChoice.Provider>, root);
}

function isReload(): boolean {
  return performance.getEntriesByType('navigation').some((entry) => 'type' in entry && entry.type === 'reload');
}
