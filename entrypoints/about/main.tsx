import { render } from 'preact';
import { loadChosenWords } from '../../state/settings/load-chosen-words.ts';
import { AboutPage } from './about-page.tsx';
import { lookAt } from './look-at-address.ts';
import { typedTarget } from './typed-target.ts';

await loadChosenWords();
const typed = new URLSearchParams(location.search).get('address') ?? '';
const target = typedTarget(typed);
const root = document.getElementById('root');
if (root) render(<AboutPage typed={typed} seen={target && lookAt(target)} />, root);
