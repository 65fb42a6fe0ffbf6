import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallReject: CauseWords<'firewall-reject'> = {
  title: ({ port }) => `A firewall rule on this computer rejects port ${port}`,
  why: ({ port, address }) =>
    `A connection to ${urlHost(address)}:${port} is turned away before it reaches the program that listens there. The refusal does not come from the program, nor from the system's own TCP.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    { text: 'Security software can make such rules too: its own log names the connection it rejected.' },
  ],
};
