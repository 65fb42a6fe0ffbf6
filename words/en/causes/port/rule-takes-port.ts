import type { CauseWords } from '../../../cause-words.ts';
import { showFirewallRules } from '../../../steps/commands.ts';

export const ruleTakesPort: CauseWords<'rule-takes-port'> = {
  title: ({ port }) => `A network rule on this computer redirects port ${port}`,
  why: ({ port, status, holder }) => {
    const seen =
      status === undefined
        ? `A program listens on port ${port}, yet the system itself refuses connections to it, so they're led to another port where nothing listens.`
        : holder
          ? `${holder} listens on port ${port}, but the answer with status ${status} comes from something else: it lacks the Server header that ${holder} sends at the other loopback address.`
          : `No program here listens on port ${port}, yet something answers with status ${status}.`;
    return `${seen} Rules that forward connections (NAT) do that: those of k3s and other Kubernetes nodes or of container networks, or rules added by hand.`;
  },
  steps: ({ port }, { os }) => [
    {
      text: `Find the rule that names port ${port} (look for “dnat” or “redirect”):`,
      command: showFirewallRules(os),
    },
    {
      text: 'Check which service publishes the port, if this is a Kubernetes node:',
      command: 'kubectl get services,ingresses -A',
    },
    {
      text: `Move your server to another port, or remove the rule: while it's there, no server on port ${port} can be reached.`,
    },
  ],
};
