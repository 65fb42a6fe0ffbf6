import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diagnosisAsJson } from '../../cli/print-diagnosis.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import { evidence } from '../diagnosis/evidence.ts';
import { faults } from '../diagnosis/faults.ts';
import { temporaryFolder } from '../helper/start-program.ts';
import { runPortside } from './run-portside.ts';

const closedPort = evidence('http://127.0.0.1:62893/', faults[0]?.facts);
const nothingKnown = { ...evidence('http://localhost:3000/'), unknown: { connect: 'timed-out' } };

function file(content: string): string {
  const path = join(temporaryFolder(), 'evidence.json');
  writeFileSync(path, content);
  return path;
}

describe('recorded evidence is explained', () => {
  test('from a file', async () => {
    const { exitCode, output, complaint } = await runPortside(['explain', file(JSON.stringify(closedPort))]);
    expect(output).toMatch(/^Nothing is listening on port 62893\n/);
    expect({ exitCode, complaint }).toEqual({ exitCode: 1, complaint: '' });
  });

  test('from standard input', async () => {
    const { output } = await runPortside(['explain', '-', '--json'], JSON.stringify(closedPort));
    expect(JSON.parse(output)).toEqual(JSON.parse(diagnosisAsJson(diagnose(closedPort))));
  });

  test('out of a whole diagnosis, as `check --json` and the tips page give it', async () => {
    const { exitCode, output } = await runPortside(['explain', '-', '--json'], JSON.stringify(diagnose(closedPort)));
    expect(JSON.parse(output).findings[0].cause).toBe('nothing-listening');
    expect(exitCode).toBe(1);
  });

  test('with the systems of other people, and their commands', async () => {
    const { output } = await runPortside(['explain', '-'], JSON.stringify({ ...closedPort, os: 'windows' }));
    expect(output).toContain('netstat -ano');
  });

  test('as far as it goes: 2 when it cannot tell, and what is missing', async () => {
    const { exitCode, output } = await runPortside(['explain', '-'], JSON.stringify(nothingKnown));
    expect(output).toMatch(/^It isn't clear/);
    expect(exitCode).toBe(2);
  });

  test('0 when the address works', async () => {
    const works = faults.find((fault) => fault.is === 'certain works-now');
    const { exitCode } = await runPortside(['explain', '-'], JSON.stringify(evidence(works?.url ?? '', works?.facts)));
    expect(exitCode).toBe(0);
  });
});

test.each([
  ['no JSON', ['explain', '-'], /^portside: standard input isn't valid JSON: .*\n$/],
  ['no file', ['explain', '/no/such/file.json'], /^portside: can't read \/no\/such\/file.json: no such file\n$/],
  ['a folder', ['explain', '/'], /^portside: can't read \/: it's a folder\n$/],
])('%s is answered in one clear sentence, and 64', async (_, words, sentence) => {
  const { exitCode, output, complaint } = await runPortside(words, 'hello');
  expect(complaint).toMatch(sentence);
  expect({ exitCode, output }).toEqual({ exitCode: 64, output: '' });
});
