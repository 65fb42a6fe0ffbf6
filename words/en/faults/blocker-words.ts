import type { Blocker } from '../../../diagnosis/reading/call/blocker.ts';
import type { Step } from '../../step.ts';

export const saysOf: Record<Blocker, { title: string; why: string }> = {
  extension: {
    title: 'An extension of the browser blocks this address',
    why: 'The browser ended the request before it left, as an ad blocker or a privacy extension has it do.',
  },
  policy: {
    title: 'A policy of the administrator blocks this address',
    why: 'The browser ended the request before it left, because its policy names this address or a pattern that fits.',
  },
  protection: {
    title: "The browser's own protection against tracking blocks this address",
    why: 'The browser ended the request before it left, because it takes it for tracking.',
  },
};

export function blockerSteps(by: Blocker, names: string[], browser: string | undefined): Step[] {
  if (by === 'policy') return policySteps(browser);
  return [
    {
      text: `Turn ${named(names)} off for this site, or for the page that makes the call, and reload: its button is in the toolbar.`,
    },
    {
      text: 'To see at once whether an extension is at work, open the address in a private window, where most of them are off.',
    },
    {
      text: 'Lists of what to block are updated all the time: an update of the list often mends it, and so does an exception for localhost.',
    },
  ];
}

function named(names: string[]): string {
  return names.length > 0 ? names.join(' and ') : 'ad blockers and privacy extensions';
}

function policySteps(browser: string | undefined): Step[] {
  const page = browser === 'firefox' ? '`about:policies`' : '`chrome://policy`';
  return [
    { text: `Open ${page}, and look for a rule that fits this address, such as URLBlocklist or WebsiteFilter.` },
    { text: 'Ask whoever manages this computer for an exception for localhost; nobody else can change that rule.' },
  ];
}
