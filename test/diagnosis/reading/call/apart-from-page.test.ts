import { expect, test } from 'vitest';
import { diagnose } from '../../../../diagnosis/diagnose.ts';
import { findingsInWords } from '../../../../words/report/in-words.ts';
import { page } from '../../calls.ts';
import { bothRefuse, evidence, failed, rememberedShop, vite } from '../../evidence.ts';

const services = [{ port: 5173, addresses: ['127.0.0.1'], reach: 'this-computer' as const, web: true, ...vite }];
const facts = { connect: bothRefuse, services, remembered: rememberedShop };

test('the server of the page that calls is not the one the page misses', () => {
  const call = diagnose(
    evidence('http://127.0.0.1:8000/', { ...facts, attempt: { ...failed('refused'), resource: 'fetch', from: page } }),
  );
  expect(call.findings.map(({ cause }) => cause)).not.toContain('wrong-port');
  const opened = diagnose(evidence('http://127.0.0.1:8000/', { ...facts, attempt: failed('refused') }));
  expect(opened.findings.map(({ cause }) => cause)).toContain('wrong-port');
});

test('a page that calls its own host without a port most likely means its own server', () => {
  const attempt = { ...failed('refused'), resource: 'fetch' as const, from: 'http://127.0.0.1:5173' };
  const causesOf = (url: string) =>
    diagnose(evidence(url, { connect: bothRefuse, services, attempt })).findings.map(({ cause }) => cause);
  expect(causesOf('http://127.0.0.1/api')[0]).toBe('wrong-port');
  expect(causesOf('http://127.0.0.1:8000/api')).not.toContain('wrong-port');
  // Another server answered there before, and is the one that is missed.
  const seen = evidence('http://127.0.0.1/api', { connect: bothRefuse, services, attempt, remembered: rememberedShop });
  expect(diagnose(seen).findings.map(({ cause }) => cause)).not.toContain('wrong-port');
});

test('a call that fails is not told to wait, nor to open another address', () => {
  const attempt = { ...failed('refused'), resource: 'fetch' as const, from: 'https://example.test' };
  const diagnosis = diagnose(evidence('http://127.0.0.1:8000/items', { ...facts, attempt }));
  const steps = findingsInWords(diagnosis).flatMap((finding) => finding.steps);
  expect(steps.filter(({ open }) => open !== undefined)).toEqual([]);
  expect(steps.map(({ text }) => text)).toContain('Have the page call `http://127.0.0.1:5173/items` instead.');
  expect(steps.map(({ text }) => text).join()).not.toContain('Keep this tab open');
});
