import { loadWords } from '../words/load-words.ts';

/** What reads words in a test reads the reference. Set up for every test file by vitest.config.ts. */
await loadWords('en');
