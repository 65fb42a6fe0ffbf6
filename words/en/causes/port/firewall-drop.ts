import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallDrop: CauseWords<'firewall-drop'> = {
  title: ({ port, filter }) =>
    `${filter ? `${filter} may drop` : 'A firewall rule on this computer drops'} the packets to port ${port}`,
  why: ({ port, address, filter }) =>
    filter
      ? `${filter} is active, and the browser waits without a word from port ${port}. A port that nobody holds refuses at once; one whose packets are dropped never answers.`
      : `Packets to ${urlHost(address ?? '')}:${port} are sent and sent again, and nothing answers them, not even a refusal. On the way from this computer to itself, only a rule can make them vanish.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    {
      text: 'A VPN or security software can make such rules too: pause it for a minute to see whether the page loads.',
    },
  ],
};
