import type { Attempt } from '../../evidence/attempt.ts';
import type { Facts, OperatingSystem } from '../../evidence/index.ts';
import { addressesOf, type Target } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { connectResult, replyIn } from '../way-to-port.ts';

/** The system or the browser's own sandbox lets other programs reach the port, and not this browser. */
export const osDeniesBrowser = defineCause({
  id: 'os-denies-browser',
  stop: 'port',
  needs: ['attempt'],
  uses: ['connect', 'replies'],
  judge({ target, attempt, connect, replies }) {
    if (attempt.outcome !== 'failed') return ruledOut;
    const { failure, confinedBy, browser } = attempt;
    const details = { port: target.port, browser, confinedBy };
    const others = howOthersFare({ target, attempt, connect, replies });
    if (failure === 'access-denied' && others !== 'are-kept-out')
      return others === 'pass' ? certain(details) : likely(details);
    // A rule, or a sandbox with a network of its own in which nothing listens.
    const isBarred = failure === 'unreachable' || (confinedBy !== undefined && failure === 'refused');
    return isBarred && others === 'pass' ? likely(details) : ruledOut;
  },
  text: {
    title: ({ port, confinedBy }) =>
      confinedBy
        ? `The sandbox of this browser keeps it from port ${port}`
        : `The system does not let this browser connect to port ${port}`,
    why: ({ port, confinedBy }) =>
      `Another program on this computer reaches port ${port}${
        confinedBy
          ? `; this browser, which runs as a ${packaging[confinedBy]}, does not.`
          : ', or nothing shows that it could not; this browser is told that it may not.'
      }`,
    steps: ({ browser, confinedBy }, { os, target }) => [
      ...(confinedBy ? [allowInSandbox(confinedBy)] : allowInSystem(os)),
      {
        text: `Restart the browser${browser === undefined ? '' : ' completely, all its windows'}, and open ${target.scheme}://${target.host} again.`,
      },
      {
        text: 'See whether another browser loads the page: if it does, the server is fine, and only this one is kept out.',
      },
    ],
  },
});

type Read = {
  target: Target;
  attempt: Attempt;
  connect: Facts['connect'] | undefined;
  replies: Facts['replies'] | undefined;
};

type Confinement = NonNullable<Attempt['confinedBy']>;

const packaging: Record<Confinement, string> = { snap: 'snap', flatpak: 'Flatpak', 'app-sandbox': 'sandboxed app' };

type Fare = 'pass' | 'are-kept-out' | 'unknown';

/** Whether other programs reach the port, as far as they were tried. */
function howOthersFare({ target, attempt, connect, replies }: Read): Fare {
  if (replies && replyIn(target.scheme, { target, replies, attempt })?.kind === 'http') return 'pass';
  if (!connect) return 'unknown';
  const isAccepted = addressesOf(target).some((address) => connectResult(connect, address) === 'accepted');
  return isAccepted ? 'pass' : 'are-kept-out';
}

function allowInSandbox(confinedBy: Confinement): Step {
  if (confinedBy === 'snap')
    return {
      text: 'See what the snap may do; “network” has to be among its connections:',
      command: 'snap connections | grep -E "firefox|chromium"',
    };
  if (confinedBy === 'flatpak')
    return {
      text: 'See what the Flatpak may do; “network” has to stand under “shared”:',
      command:
        'flatpak list --app --columns=application | grep -iE "firefox|chrom" | xargs -n1 flatpak info --show-permissions',
    };
  return { text: "In the system's privacy settings, allow the browser to use the network." };
}

function allowInSystem(os: OperatingSystem): Step[] {
  if (os === 'macos')
    return [
      {
        text: 'In System Settings, Privacy & Security, Local Network, switch the browser on. If it is on, switch it off and on again.',
      },
    ];
  if (os === 'windows')
    return [
      {
        text: 'In Windows Security, Firewall, Allow an app, let the browser through; in other security software look for a rule about it.',
      },
    ];
  return [
    { text: 'Look for a rule about the user or the group the browser runs as:', command: 'sudo nft list ruleset' },
    { text: 'Look for what AppArmor or SELinux has denied:', command: 'sudo dmesg | grep -iE "apparmor|avc" | tail' },
  ];
}
