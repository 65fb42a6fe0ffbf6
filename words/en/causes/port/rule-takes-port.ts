import type { CauseWords } from '../../../cause-words.ts';
import { showFirewallRules } from '../../../steps/commands.ts';

export const ruleTakesPort: CauseWords<'rule-takes-port'> = {
  title: ({ port }) => `A network rule on this computer redirects port ${port}`,
  why: ({ port, status, holder }) => {
    const seen =
      status === undefined
        ? `A program is listening on port ${port}, yet connections to it are refused: they're redirected to another port, where nothing is listening.`
        : holder
          ? `${holder} is listening on port ${port}, but something else returned ${status}: that response doesn't have the Server header that ${holder} sends on the other loopback address.`
          : `No program here is listening on port ${port}, yet something returned ${status}.`;
    return `${seen} Rules that redirect connections (NAT) do that. Kubernetes nodes (such as k3s) and container networks set them up, and people add them by hand.`;
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
