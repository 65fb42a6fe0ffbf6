import { expect, test } from 'vitest';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { isBlockedPort } from '../../../evidence/browser/is-blocked-port.ts';
import { answered, failed, pending } from '../../diagnosis/evidence.ts';

test.each<[name: string, isBlocked: boolean, attempt: Attempt | undefined]>([
  ['a port that the browser opens no page on', true, failed('unsafe-port')],
  ['a port that refused', false, failed('refused')],
  ['what another extension has blocked', false, failed('blocked')],
  ['a load that hangs', false, pending()],
  ['an answer', false, answered(502)],
  ['no attempt', false, undefined],
])('%s: %s', (_, isBlocked, attempt) => expect(isBlockedPort(attempt)).toBe(isBlocked));
