import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { stepsToRule } from '../../steps/steps-to-rule.ts';

export const firewallDrop: CauseWords<'firewall-drop'> = {
  title: ({ port, filter }) =>
    filter
      ? `${filter} may be dropping packets to port ${port}`
      : `A firewall rule on this computer drops packets to port ${port}`,
  why: ({ port, address, filter }) =>
    filter
      ? `${filter} is on, and the browser gets no answer from port ${port}. A port that nothing listens on refuses connections right away; a port whose packets are dropped never answers.`
      : `Packets to ${urlHost(address ?? '')}:${port} get no answer, not even a refusal. When a computer sends packets to itself, only a rule can make them disappear.`,
  steps: ({ port, ...seen }, { os }) => [
    ...stepsToRule(port, seen, os),
    {
      text: 'Pause any VPN or security software for a minute to see if the page loads: both can add such rules.',
    },
  ],
};
