import { expect, test } from 'vitest';
import { decideWatching } from '../../../entrypoints/tips/decide-watching.ts';
import type { WatchNews } from '../../../state/messages/page-messages.ts';

const plain = {
  isBlocked: false,
  isSignIn: false,
  worksNow: false,
  isForm: false,
  isBusy: false,
  wasHereBefore: false,
};

test.for<[WatchNews, Partial<typeof plain>, ReturnType<typeof decideWatching>]>([
  ['down', {}, 'watching'],
  ['starting', {}, 'starting'],
  ['answers-again', {}, 'going-on'],
  ['answers-at-once', {}, 'going-on'],
  ['down', { worksNow: true }, 'going-on'],
  ['down', { worksNow: true, wasHereBefore: true }, 'offered'],
  ['answers-at-once', { wasHereBefore: true }, 'offered'],
  ['answers-again', { wasHereBefore: true }, 'going-on'],
  ['answers-again', { isBusy: true }, 'offered'],
  ['answers-again', { isForm: true }, 'form'],
  ['answers-at-once', { isForm: true, isBusy: true }, 'form'],
  ['down', { isForm: true }, 'watching'],
  ['down', { isSignIn: true }, 'sign-in'],
  ['answers-again', { isSignIn: true }, 'sign-in'],
  ['down', { isBlocked: true }, 'blocked'],
  ['down', { isBlocked: true, isSignIn: true }, 'blocked'],
])('%s, %o: %s', ([news, circumstances, expected]) => {
  expect(decideWatching(news, { ...plain, ...circumstances })).toBe(expected);
});
