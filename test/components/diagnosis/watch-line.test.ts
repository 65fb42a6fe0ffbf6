import { expect, test } from 'vitest';
import { type Watching, watchWords } from '../../../components/diagnosis/watch-line.tsx';
import type { Stop } from '../../../diagnosis/cause.ts';
import { parseTarget } from '../../../evidence/address/target.ts';

const untilItAnswers = 'Watching port 3000. This tab will reload when it answers.';
const untilThePageLoads = 'Watching port 3000. This tab will reload once the page loads.';

test.for<[string, Watching, Stop | undefined, string]>([
  ['nothing is known yet', 'watching', undefined, untilItAnswers],
  ['nothing listens', 'watching', 'port', untilItAnswers],
  ['the program keeps quiet', 'watching', 'program', untilItAnswers],
  ['a server answers, in a loop', 'watching', 'reply', untilThePageLoads],
  ['the browser sends nothing', 'watching', 'browser', untilThePageLoads],
  [
    'the browser opens no page on this port',
    'blocked',
    'browser',
    "Not watching port 3000: this browser doesn't open pages on it.",
  ],
  ['the name leads nowhere', 'watching', 'name', untilThePageLoads],
  ['a near miss: it has come back since', 'offered', 'reply', 'Port 3000 answers now.'],
])('%s', ([, watching, stop, says]) => {
  const target = parseTarget('http://localhost:3000/');
  if (!target) throw new Error('no target');
  expect(watchWords(watching, target, stop)).toBe(says);
});
