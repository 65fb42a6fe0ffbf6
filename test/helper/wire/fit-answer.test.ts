import { expect, test } from 'vitest';
import { fitAnswer } from '../../../helper/wire/fit-answer.ts';
import { maxOutgoingBytes } from '../../../helper/wire/framing.ts';
import { type Answer, answerSchema } from '../../../protocol/answers.ts';

const services = Array.from({ length: 30_000 }, (_, index) => ({ port: index + 1, addresses: ['127.0.0.1'] }));
const listeners = Array.from({ length: 30_000 }, (_, index) => ({ address: '0.0.0.0', port: index + 1 }));

function fitted(answer: Answer, limitBytes?: number): Answer {
  const body = fitAnswer(answer, limitBytes);
  expect(Buffer.byteLength(body)).toBeLessThanOrEqual(limitBytes ?? maxOutgoingBytes);
  return answerSchema.parse(JSON.parse(body));
}

test('an answer that fits is left alone', () => {
  const answer: Answer = { type: 'services', id: 1, services: services.slice(0, 100) };
  expect(fitted(answer)).toEqual(answer);
});

test('too many services become fewer, from the first on', () => {
  const answer = fitted({ type: 'services', id: 1, services });
  expect(answer).toMatchObject({ type: 'services', id: 1 });
  const kept = answer.type === 'services' ? answer.services : [];
  expect(kept.length).toBeGreaterThan(5_000);
  expect(kept).toEqual(services.slice(0, kept.length));
});

test('of facts, the long lists are cut and the others stay', () => {
  const connect = [{ address: '::1', result: 'accepted' as const, elapsedMs: 1 }];
  const answer = fitted({ type: 'facts', id: 7, found: { facts: { connect, listeners, services }, unknown: {} } });
  const facts = answer.type === 'facts' ? answer.found.facts : {};
  expect(facts.connect).toEqual(connect);
  expect(facts.listeners?.length).toBeGreaterThan(1_000);
  expect(facts.services?.length).toBeGreaterThan(1_000);
});

test('what cannot be made shorter is refused with its id', () => {
  const owners = [{ address: '::', parents: [{ pid: 1, program: 'x'.repeat(500) }] }];
  expect(fitted({ type: 'owner', id: 3, owners }, 200)).toEqual({ type: 'refused', id: 3, reason: 'internal' });
});
