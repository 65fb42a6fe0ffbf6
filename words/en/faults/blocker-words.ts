import type { Blocker } from '../../../diagnosis/reading/call/blocker.ts';
import type { Step } from '../../step.ts';
import { listed } from '../names/listed.ts';

export const saysOf: Record<Blocker, { title: string; why: string }> = {
  extension: {
    title: 'A browser extension is blocking this address',
    why: 'The browser canceled the request before sending it. Ad blockers and privacy extensions make it do that.',
  },
  policy: {
    title: 'An administrator policy is blocking this address',
    why: 'The browser canceled the request before sending it, because a policy blocks this address or a pattern that matches it.',
  },
  protection: {
    title: "The browser's tracking protection is blocking this address",
    why: 'The browser canceled the request before sending it, because it looked like tracking.',
  },
};

export function blockerSteps(by: Blocker, names: string[], browser: string | undefined): Step[] {
  if (by === 'policy') return policySteps(browser);
  return [
    { text: turnOff(names), act: 'retry' },
    {
      text: 'Open the address in a private window, where most extensions are off, to see if one of them is the cause.',
    },
    { text: 'Update the filter lists, or add an exception for localhost: either one often fixes this.' },
  ];
}

function turnOff(names: string[]): string {
  if (names.length === 1)
    return `Turn off ${names[0]} for this site, or for the page that makes the call, and reload. Its button is in the toolbar.`;
  return names.length > 1
    ? `Turn off ${listed(names)} for this site, or for the page that makes the call, and reload. Their buttons are in the toolbar.`
    : 'Turn off ad blockers and privacy extensions for this site, or for the page that makes the call, and reload. Their buttons are in the toolbar.';
}

function policySteps(browser: string | undefined): Step[] {
  const page = browser === 'firefox' ? '`about:policies`' : '`chrome://policy`';
  return [
    { text: `Open ${page} and look for a rule that matches this address, such as URLBlocklist or WebsiteFilter.` },
    { text: 'Ask your administrator for an exception for localhost. No one else can change that rule.' },
  ];
}
