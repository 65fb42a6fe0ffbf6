import { render } from 'preact';
import { findShownState } from './find-shown-state.ts';
import { NothingFailed } from './nothing-failed.tsx';
import { PopupPage } from './popup-page.tsx';

const root = document.getElementById('root');
const shown = await findShownState();
if (root) render(shown ? <PopupPage shown={shown} /> : <NothingFailed />, root);
