import { render } from 'preact';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { words } from '../../words/words.ts';
import { lookAtHelper } from '../options/look-at-helper.ts';
import { WelcomePage } from './welcome-page.tsx';

const root = document.getElementById('root');
await loadChosenWords();
document.title = words.page.welcome.title;
if (root) render(<WelcomePage look={lookAtHelper()} />, root);
