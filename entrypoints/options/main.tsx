import { render } from 'preact';
import { keepFocus } from '../../components/page/keep-focus.ts';
import { browser } from '../../probes/browser.ts';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { words } from '../../words/words.ts';
import { lookAtHelper } from '../pages/look-at-helper.ts';
import { lookAtSettings } from './look-at-settings.ts';
import { OptionsPage } from './options-page.tsx';

const root = document.getElementById('root');
const [all] = await Promise.all([lookAtSettings(), loadChosenWords()]);
document.title = words.page.options.title;
const { version } = browser.runtime.getManifest();
if (root) keepFocus(root);
if (root) render(<OptionsPage all={all} look={lookAtHelper()} version={version} />, root);
