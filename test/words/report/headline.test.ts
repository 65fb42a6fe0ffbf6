import { expect, test } from 'vitest';
import { diagnose } from '../../../diagnosis/diagnose.ts';
import { parseTarget } from '../../../evidence/address/target.ts';
import { headlineOf } from '../../../words/report/headline.ts';
import { type Situation, situations } from '../../components/situations.ts';

function headline({ evidence }: Situation, isSettled = true) {
  const target = parseTarget(evidence.url);
  if (!target) throw new Error(evidence.url);
  return headlineOf(target, diagnose(evidence), isSettled);
}

test('the first finding is the headline, with how sure it is', () => {
  expect(headline(situations['cert-expired'])).toEqual({
    tone: 'certain',
    title: "The server's certificate has expired",
    lede: 'It was valid until 2026-11-20, so the browser closes the connection before sending a request.',
  });
  expect(headline(situations['nothing-listening']).tone).toBe('likely');
});

test('an address that works again is no cause', () => {
  expect(headline(situations['works-now']).tone).toBe('works');
});

test('before the facts are in, it says only what is so', () => {
  const target = parseTarget('http://[::1]:3000/');
  expect(target && headlineOf(target, undefined, false).title).toBe("[::1]:3000 didn't load");
  expect(headline(situations['first-look'], false).tone).toBe('looking');
});

test('what stays undecided says which facts are missing, and what would tell them', () => {
  expect(headline(situations.undecided)).toEqual({
    tone: 'undecided',
    title: "It isn't clear yet why localhost:28080 doesn't load",
    lede: expect.stringContaining(
      'whether the port accepts connections and how the port responds. No answer came in time.',
    ),
  });
});

test('where all causes are ruled out, nothing is said to be missing', () => {
  const target = parseTarget('http://localhost:1/');
  const { evidence } = situations.undecided;
  expect(
    target && headlineOf(target, { version: 1, url: target.url, findings: [], undecided: [], evidence }, true).title,
  ).toBe('No known cause explains this failure');
});
