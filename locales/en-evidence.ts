import type { FactName, UnknownReason } from '../evidence/index.ts';

/** Each completes: "could not be told: ..." */
export const enFacts: Record<FactName, string> = {
  attempt: 'what the browser saw',
  remembered: 'who answered here before',
  connect: 'whether the port accepts connections',
  listeners: 'whether a program listens',
  owners: 'which program it is',
  replies: 'what the port answers',
  certificate: 'its certificate',
  upstreams: 'the servers behind it',
  stall: 'where the request is stuck',
  refusal: 'who refuses',
  services: 'what else runs here',
};

/** Why facts are missing, and what would tell them. */
export const enReasons: Record<UnknownReason, string> = {
  pending: 'Still being looked at.',
  'not-needed': 'It was not looked at: nothing seen so far called for it.',
  'no-browser': 'Only a browser sees it: open the address in one that has Portside.',
  'helper-missing': 'The helper would tell.',
  'helper-failed': 'The helper was asked, and failed at it. Looking again may help.',
  'not-permitted': 'It takes a permission that is not granted.',
  'timed-out': 'No answer came in time. Looking again may help.',
  'not-on-this-platform': 'This system does not show it.',
};
