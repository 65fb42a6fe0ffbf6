import { expect, test } from 'vitest';
import type { Evidence, Facts } from '../../../evidence/index.ts';
import { checksOf, madeChecks, missedChecks } from '../../../words/report/checks.ts';

const inContainer: Facts['sandbox'] = { kind: 'container', network: 'own', isRestricted: false };
const sawContainer: Facts['session'] = [{ sign: 'container' }, { sign: 'ssh-login' }];

test.for<[string, Partial<Facts>, number]>([
  ['the container is told once, though two facts know of it', { session: sawContainer, sandbox: inContainer }, 1],
  ['the session alone knows of it', { session: sawContainer }, 1],
  ['the sandbox is another one', { session: sawContainer, sandbox: { ...inContainer, kind: 'flatpak' } }, 1],
])('%s', ([, facts, times]) => {
  const evidence = {
    version: 1 as const,
    url: 'http://localhost:3000/',
    os: 'linux' as const,
    at: '2026-11-29T12:00:00.000Z',
  };
  const told = checksOf({ ...evidence, facts, unknown: {} }).map(({ text }) => text);
  expect(told.filter((text) => /\bcontainer\b/.test(text))).toHaveLength(times);
  expect(told.some((text) => text.includes('SSH'))).toBe(true);
});

test('what was found over and over is said once, with how often', () => {
  const redirect = { from: 'http://localhost:3000/', to: 'http://localhost:3000/', status: 302 };
  const told = checksOf({
    version: 1,
    url: 'http://localhost:3000/',
    os: 'linux',
    at: '2026-11-29T12:00:00.000Z',
    facts: { redirects: Array(20).fill({ ...redirect, by: 'server' }) },
    unknown: {},
  });
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toMatch(/localhost:3000.* \(20×\)$/);
});

test('what was checked is apart from what could not be, and what nothing called for is in neither', () => {
  const evidence: Evidence = {
    version: 1,
    url: 'http://localhost:3000/',
    os: 'linux',
    at: '2026-11-29T12:00:00.000Z',
    facts: { session: sawContainer },
    unknown: { owners: 'helper-missing', firewall: 'helper-missing', certificate: 'not-needed' },
  };
  const made = madeChecks(evidence).map(({ text }) => text);
  const missed = missedChecks(evidence).map(({ text }) => text);
  expect(made).toHaveLength(2);
  expect(missed).toEqual(['Which program holds the port and how the firewall is set up. The helper can find out.']);
  expect(checksOf(evidence).map(({ text }) => text)).toEqual([...made, ...missed]);
});
