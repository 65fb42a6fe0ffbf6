import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallReject: CauseWords<'firewall-reject'> = {
  title: ({ port }) => `A firewall rule on this computer rejects connections to port ${port}`,
  why: ({ port, address }) =>
    `Connections to ${urlHost(address)}:${port} are rejected before they reach the program that listens there. The rejection comes neither from that program nor from the system's own TCP stack.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    { text: 'Check the log of any security software for the rejected connection: it can add such rules too.' },
  ],
};
