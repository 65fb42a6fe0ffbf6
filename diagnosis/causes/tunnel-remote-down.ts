import type { Forwarder } from '../../evidence/forwarders.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { farEndName, forwarderName, quotedComplaint, titleThatFits } from '../describe-forwarder.ts';
import { failingTunnel } from '../failing-forwarder.ts';
import { pointsElsewhere } from '../points-elsewhere.ts';
import { sentenceStart } from '../sentence-start.ts';
import { commandOnMachine } from '../ssh-command.ts';
import { withCommand } from '../with-command.ts';

/** A tunnel takes the connection, and nobody answers at its far end. */
export const tunnelRemoteDown = defineCause({
  id: 'tunnel-remote-down',
  stop: 'program',
  needs: ['forwarders'],
  uses: ['replies', 'attempt', 'owners', 'containers'],
  judge(facts) {
    const { target } = facts;
    const forwarder = failingTunnel(facts);
    if (!forwarder) return ruledOut;
    const trouble = troubleOf(forwarder);
    const elsewhere = pointsElsewhere(forwarder);
    // What is wrong on the way is wrong whether the far end takes connections or not.
    const isOnTheWay = trouble === 'forbidden' || trouble === 'lost';
    // What listens there was seen, and it is on another address or port.
    const isSeenElsewhere = elsewhere && (forwarder.farListeners ?? []).length > 0;
    if (isSeenElsewhere || (forwarder.farEnd === 'accepted' && !isOnTheWay)) return ruledOut;
    const details = { port: target.port, forwarder, trouble };
    // What listens there instead must be known, or nothing tells whether the target is only written wrongly.
    const isSure = isOnTheWay || (trouble && !elsewhere && forwarder.farListeners);
    return isSure ? certain(details) : likely(details);
  },
  text: {
    title: ({ port, forwarder, trouble }) => {
      const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
      if (trouble === 'forbidden') return `The other machine lets nothing through ${name} on port ${port}`;
      const title = `Nobody answers at the far end of ${name} on port ${port}`;
      return titleThatFits(where ? `${title}: ${where}` : title, title);
    },
    why: ({ port, forwarder, trouble }) =>
      `${sentenceStart(forwarderName(forwarder))} takes the connections to port ${port}${leadingTo(forwarder)}. ${says(trouble, forwarder)}${quotedComplaint(forwarder)}`,
    steps: ({ forwarder, trouble }) => [
      ...(trouble === 'forbidden' ? allowSteps : []),
      ...(trouble === 'lost' ? [] : startSteps(forwarder, trouble)),
      {
        text: `Stop ${forwarderName(forwarder)} and start it again: one that lost its connection, or whose other side was started anew, keeps the port here and leads nowhere.`,
      },
    ],
  },
});

type Trouble = 'forbidden' | 'lost' | 'nobody-there';

function troubleOf({ farEnd, complaint = '', carrier }: Forwarder): Trouble | undefined {
  if (/prohibited|not allowed|forbidden|denied/i.test(complaint)) return 'forbidden';
  if (
    carrier === 'stuck' ||
    /lost connection|time(d )?-?out|not responding|no such (pod|host)|not found/i.test(complaint)
  )
    return 'lost';
  return (farEnd && farEnd !== 'accepted') || /refused|unreachable|no route/i.test(complaint)
    ? 'nobody-there'
    : undefined;
}

function leadingTo(forwarder: Forwarder): string {
  const where = farEndName(forwarder);
  return where ? ` and leads to ${where}` : '';
}

function says(trouble: Trouble | undefined, { carrier, farEnd }: Forwarder): string {
  if (trouble === 'forbidden') return 'The server it goes through refuses to pass them on.';
  if (trouble === 'lost' && carrier === 'stuck') return 'What it sends to the other machine is no longer acknowledged.';
  if (trouble === 'lost') return 'It has lost what carried it.';
  if (trouble === 'nobody-there') return farEnd === 'silent' ? 'There nobody answers.' : 'There no program takes them.';
  return 'They are ended, or left without an answer: what stands behind it cannot be seen from here.';
}

const allowSteps: Step[] = [
  {
    text: 'On the other machine, let the SSH server pass connections on: AllowTcpForwarding yes in sshd_config, and no PermitOpen that leaves this target out; then load its settings again.',
  },
];

function startSteps({ program, via, sshPort, to }: Forwarder, trouble: Trouble | undefined): Step[] {
  if (trouble === 'forbidden') return [];
  if (/^(kubectl|oc)$/.test(program))
    return [
      {
        text: 'See whether the pod runs and is ready; after a restart it is another pod, and the forward does not follow:',
        command: `${program} get pods`,
      },
    ];
  const where = via ? `On ${via}` : to ? `At ${farEndName({ to })}` : 'On the other side';
  const look =
    via && to && /ssh/.test(program)
      ? commandOnMachine({ host: via, sshPort }, `ss -ltn 'sport = :${to.port}'`)
      : undefined;
  const port = to ? ` and listens on port ${to.port}` : '';
  return [withCommand(`${where}, see whether the server runs${port}, and start it if not`, look)];
}
