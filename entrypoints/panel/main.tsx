import { render } from 'preact';
import { StepActs } from '../../components/diagnosis/step-acts.ts';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { ShellChoice } from '../../components/page/shell-choice.ts';
import { browser } from '../../probes/browser.ts';
import { logErrors } from '../../state/log-errors.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { words } from '../../words/words.ts';
import { chooseShell } from '../pages/choose-shell.ts';
import { lookAtInspected } from './inspected.ts';
import { lookAtTab } from './look-at-tab.ts';
import { PanelPage } from './panel-page.tsx';

const root = document.getElementById('root');
const inspected = lookAtInspected();
const [look, shell] = await Promise.all([lookAtTab(inspected), chooseShell(), loadChosenWords()]);
const acts = { retry: () => logErrors(browser.tabs.reload(inspected.tabId)) };
document.title = words.page.panel.title;
if (root) keepFocus(root);
if (root)
  render(
    <ShellChoice.Provider value={shell}>
      <StepActs.Provider value={acts}>
        <PanelPage look={look} />
      </StepActs.Provider>
    </ShellChoice.Provider>,
    root,
  );
