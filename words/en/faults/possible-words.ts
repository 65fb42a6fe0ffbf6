import type { Finding } from '../../../diagnosis/diagnosis.ts';
import type { PossibleCause } from '../../../diagnosis/knowledge/symptom-counts.ts';
import type { Symptom } from '../../../diagnosis/symptom-of.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../steps/commands.ts';
import { withCommand } from '../steps/with-command.ts';

interface PossibleWords {
  title: string;
  /** How to find out whether it is so. */
  step: Step;
}

/** Words for a cause that is no more than possible: it has no details to speak of. */
export const possibleWords: Record<PossibleCause, (port: number, os: OperatingSystem) => PossibleWords> = {
  'wrong-port': (port, os) => ({
    title: `The server may be on another port than ${port}`,
    step: withCommand(
      'Compare the port with the address your server printed when it started, or list what is listening',
      os === 'windows' ? 'netstat -ano -p tcp' : os === 'macos' ? 'lsof -nP -iTCP -sTCP:LISTEN' : 'ss -ltnp',
    ),
  }),
  'port-reserved': (port) => ({
    title: `The system may not let your server use port ${port}`,
    step: {
      text: `Look for "permission denied" or EACCES in the server's terminal, and try it on port ${8000 + (port % 1000)}.`,
    },
  }),
  'container-not-published': (port) => ({
    title: `The server may run in a container that doesn't publish port ${port}`,
    step: {
      text: `If it runs in a container, check that its PORTS column shows ->${port} or ${port}->:`,
      command: 'docker ps',
    },
  }),
  'container-exited': () => ({
    title: 'The container the server runs in may have stopped',
    step: { text: 'If it runs in a container, check its STATUS column:', command: 'docker ps --all' },
  }),
  'container-loopback-bound': () => ({
    title: 'The server may listen on 127.0.0.1 inside its container',
    step: {
      text: 'If it runs in a container, read which address it says it listens on there: it has to be 0.0.0.0. To find the container:',
      command: 'docker ps',
    },
  }),
  'container-wrong-port': (port) => ({
    title: `Port ${port} may lead to the wrong port of a container`,
    step: {
      text: `If it runs in a container, compare the port after ${port}-> with the one the server says it listens on:`,
      command: 'docker ps',
    },
  }),
  'on-another-machine': () => ({
    title: 'The server may run on another machine',
    step: {
      text: 'If you started it over SSH, in a remote editor or in the cloud, localhost is that machine there. Forward the port, or open it under that machine’s own address.',
    },
  }),
  'runtime-elsewhere': () => ({
    title: 'The server may run in a virtual machine with its own address',
    step: {
      text: "If it runs in a virtual machine, Minikube or a remote Docker engine, open it under that machine's address instead of localhost.",
    },
  }),
  'wsl-forwarding-broken': () => ({
    title: 'Windows may have lost the way into WSL',
    step: {
      text: 'If the server runs in WSL, restart WSL and then the server. This ends everything that runs in WSL:',
      command: 'wsl --shutdown',
    },
  }),
  'tunnel-remote-down': (port, os) => ({
    title: `Port ${port} may be a tunnel whose other end is down`,
    step: {
      text: 'See which program has the port. If it is ssh, kubectl or another forwarder, check the server at its other end:',
      command: listListeners(os, port),
    },
  }),
  'tunnel-wrong-target': (port, os) => ({
    title: `Port ${port} may be a tunnel that leads to the wrong address`,
    step: {
      text: 'See which program has the port. If it is ssh, kubectl or another forwarder, compare its target with where the server listens:',
      command: listListeners(os, port),
    },
  }),
  'server-suspended': () => ({
    title: 'The server may be suspended',
    step: {
      text: "Look at the server's terminal: after Ctrl+Z, or in a debugger at a breakpoint, it answers nobody. To let it go on, type `fg` there, or continue in the debugger.",
    },
  }),
  'firewall-drop': (port) => ({
    title: `A firewall may drop connections to port ${port}`,
    step: { text: `Look at the rules of your firewall for port ${port} and for loopback (lo, 127.0.0.1).` },
  }),
  'accept-queue-full': () => ({
    title: 'The server may have too many connections waiting',
    step: { text: 'Close other tabs and programs that use this server, and load the page again.' },
  }),
  'security-software-intercepts': () => ({
    title: 'Security software or a VPN may hold back the connection',
    step: {
      text: 'If you use a VPN or antivirus software with a web shield, pause it for a minute and load the page again.',
    },
  }),
  'upstream-down': () => ({
    title: 'A server behind this one may be down',
    step: {
      text: "If this server passes requests on, as a dev server's proxy does, check that the one behind it is running.",
    },
  }),
};

const seen: Record<Symptom, string> = {
  refused: 'The connection was refused.',
  empty: 'The connection was closed without a reply.',
  reset: 'The connection was reset.',
  silence: 'No reply came.',
  'server-error': 'The server answered with an error.',
};

/** The one reason there is: how often such a failure was this. */
export function whyPossible({ symptom, count, total }: NonNullable<Finding['possibility']>): string {
  return `${seen[symptom]} ${count === 1 ? 'One' : count} of ${total} cases that people wrote about ended this way. Nothing that was seen here speaks for it or against it.`;
}
