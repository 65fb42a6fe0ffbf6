import { render } from 'preact';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { ShellChoice } from '../../components/page/shell-choice.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { words } from '../../words/words.ts';
import { chooseShell } from '../pages/choose-shell.ts';
import { onKey } from './keyboard.ts';
import { RunningPage } from './running-page.tsx';
import { openSession } from './session.ts';

const [shell] = await Promise.all([chooseShell(), loadChosenWords()]);
document.title = words.page.headings.running;
const root = document.getElementById('root');
document.addEventListener('keydown', onKey);
if (root) keepFocus(root);
if (root)
  render(
    <ShellChoice.Provider value={shell}>
      <RunningPage session={openSession()} />
    </ShellChoice.Provider>,
    root,
  );
