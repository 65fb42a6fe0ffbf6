import { readFileSync, writeFileSync } from 'node:fs';
import { writeSessions } from './agents/write-sessions.ts';

const page = 'docs/for-agents.md';

/** The ports of the page's text. */
writeFileSync(page, await writeSessions(readFileSync(page, 'utf8'), { wanted: 5173, moved: 5174 }));
