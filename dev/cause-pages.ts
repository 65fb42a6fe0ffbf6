import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { loadWords } from '../words/load-words.ts';
import { causePages } from './cause-pages/cause-pages.ts';

await loadWords('en');
// A cause that is gone takes its page with it.
rmSync('docs/causes', { recursive: true, force: true });
mkdirSync('docs/causes');
for (const [file, text] of Object.entries(causePages())) writeFileSync(`docs/causes/${file}`, text);
