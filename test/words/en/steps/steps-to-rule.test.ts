import { expect, test } from 'vitest';
import { ruleSeen } from '../../../../diagnosis/reading/reply/rule-seen.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { Firewall } from '../../../../evidence/machine/firewall.ts';
import { stepsToRule } from '../../../../words/en/steps/steps-to-rule.ts';

const off: Firewall = { name: 'Windows firewall', active: false };
const rule = 'block drop proto tcp from any to any port = 3000';

test.for([
  ['nothing is known of it', undefined, 'windows', {}],
  ['it is on', { ...off, active: true }, 'windows', {}],
  ['it is off, and there is no other', off, 'windows', { isOff: true }],
  ['it is off, and who knows what the packet filter does', off, 'macos', {}],
  ['it is off, and the packet filter has no such rule', { ...off, blockingRules: [] }, 'macos', { isOff: true }],
  ['it is off, and the packet filter has one', { ...off, blockingRules: [rule] }, 'macos', { rule }],
] as [string, Firewall | undefined, OperatingSystem, object][])('%s', ([, firewall, os, seen]) => {
  expect(ruleSeen(firewall, os)).toEqual(seen);
});

test('the steps: look for the rule, see the one that is known, or look for another program', () => {
  expect(stepsToRule(3000, {}, 'linux')[0]).toMatchObject({ text: expect.stringContaining('names port 3000') });
  expect(stepsToRule(3000, { rule }, 'macos')[0]).toEqual({
    text: expect.stringContaining(rule),
    command: 'sudo pfctl -sr',
  });
  expect(stepsToRule(3000, { isOff: true }, 'windows')).toEqual([{ text: expect.stringContaining('is off') }]);
});
