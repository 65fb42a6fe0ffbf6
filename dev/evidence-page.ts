import { writeFileSync } from 'node:fs';
import { evidencePage } from './evidence-page/evidence-page.ts';

writeFileSync('docs/evidence.md', evidencePage());
