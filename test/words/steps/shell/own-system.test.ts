import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readEvidence } from '../../../../cli/read-evidence.ts';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import type { Evidence } from '../../../../evidence/index.ts';
import { findingsInWords } from '../../../../words/report/in-words.ts';
import { cases } from '../../../cases/cases.ts';
import { expectOwnCommands, mayBeOn } from './expect-own-commands.ts';

/** Failures people met, and what the worlds of the zoo left behind. */
const recorded: Evidence[] = [
  ...cases.map(({ id }) => readFileSync(`test/cases/${id}.json`, 'utf8')),
  ...readFileSync('dev/cause-pages/recorded.jsonl', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.stringify(JSON.parse(line).evidence)),
].map((text) => readEvidence(text, text.slice(0, 80)).evidence);

test.each(['linux', 'macos', 'windows'] as const)('on %s, no step has a command of another system', (os) => {
  const possible = recorded.filter((evidence) => mayBeOn(evidence.facts, os));
  expect(possible.length).toBeGreaterThan(100);
  for (const evidence of possible)
    for (const { steps } of findingsInWords(diagnose({ ...evidence, os }))) expectOwnCommands(steps, os);
});

test.each([
  ['linux', 'netstat -ano -p TCP | findstr :3000'],
  ['macos', "ss -ltnp 'sport = :3000'"],
  ['macos', 'sudo -u ann systemctl stop nginx'],
  ['windows', 'sudo kill 7'],
  ['windows', 'cd ~/shop && HOST=::1 lsof'],
  ['windows', 'echo "a | b" | grep a'],
  ['windows', 'echo $HOME > a'],
] as const)('on %s, one would be noticed: %s', (os, command) => {
  expect(() => expectOwnCommands([{ text: 'Do it:', command }], os)).toThrow();
});

test.each([
  ['windows', 'wsl -- ss -ltnp "sport = :3000"'],
  ['windows', 'ssh box "ss -ltn | grep 80"'],
  ['macos', 'sudo kill 7'],
] as const)('on %s, none is seen in: %s', (os, command) => {
  expectOwnCommands([{ text: 'Do it:', command }], os);
});
