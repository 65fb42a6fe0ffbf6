import { render } from 'preact';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { words } from '../../words/words.ts';
import { lookAtInspected } from './inspected.ts';
import { lookAtTab } from './look-at-tab.ts';
import { PanelPage } from './panel-page.tsx';

const root = document.getElementById('root');
const [look] = await Promise.all([lookAtTab(lookAtInspected()), loadChosenWords()]);
document.title = words.page.panel.title;
if (root) keepFocus(root);
if (root) render(<PanelPage look={look} />, root);
