import { render } from 'preact';
import { onKey } from './keyboard.ts';
import { RunningPage } from './running-page.tsx';
import { openSession } from './session.ts';

const root = document.getElementById('root');
document.addEventListener('keydown', onKey);
if (root) render(<RunningPage session={openSession()} />, root);
