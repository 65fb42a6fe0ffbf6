import { asksForPassword } from '../asks-for-password.ts';
import { defineCause, likely, ruledOut } from '../cause.ts';
import { showFirewallRules } from '../commands.ts';
import { isAnsweredByNobody } from '../is-answered-by-nobody.ts';
import { replyIn } from '../way-to-port.ts';

/** No program listens on the port, and something else answers: a rule of the system (NAT) leads its connections away. */
export const ruleTakesPort = defineCause({
  id: 'rule-takes-port',
  stop: 'port',
  needs: ['replies', 'listeners'],
  uses: ['attempt', 'containers', 'runtimes'],
  judge(facts) {
    const { target, replies, attempt, runtimes, os } = facts;
    const reply = replyIn(target.scheme, { target, replies, attempt });
    // A page that is shown is the one that was meant, as far as anybody knows.
    if (reply?.kind !== 'http' || reply.status < 400 || asksForPassword(reply)) return ruledOut;
    // Elsewhere the table may not be whole, and WSL shares the ports of Windows.
    if (os !== 'linux' || runtimes?.some(({ kind }) => kind === 'wsl2') || !isAnsweredByNobody(facts)) return ruledOut;
    return likely({ port: target.port, status: reply.status });
  },
  text: {
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
  },
});
