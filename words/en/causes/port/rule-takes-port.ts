import type { CauseWords } from '../../../cause-words.ts';
import { showFirewallRules } from '../../steps/commands.ts';

export const ruleTakesPort: CauseWords<'rule-takes-port'> = {
  title: ({ port }) => `A network rule on this computer takes port ${port}`,
  why: ({ port, status }) =>
    `No program here listens on port ${port}, yet something answers with ${status}. Rules that pass connections on (NAT) do that: those of k3s and other Kubernetes nodes, of container networks, or ones added by hand.`,
  steps: ({ port }, { os }) => [
    {
      text: `Find the rule that names port ${port} (look for “dnat” or “redirect”):`,
      command: showFirewallRules(os),
    },
    {
      text: 'On a Kubernetes node, see which service publishes the port:',
      command: 'kubectl get services,ingresses -A',
    },
    {
      text: `Give your server another port, or take the rule out: while it’s there, no server on port ${port} is reached.`,
    },
  ],
};
