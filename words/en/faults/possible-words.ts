import type { PossibleCause } from '../../../diagnosis/knowledge/possible-causes.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { withCommand } from '../../steps/with-command.ts';

interface PossibleWords {
  title: string;
  /** How to check. */
  step: Step;
}

/** Words for a cause that is only possible: there are no details about it. */
export const possibleWords: Record<PossibleCause, (port: number, os: OperatingSystem) => PossibleWords> = {
  'wrong-port': (port, os) => ({
    title: `The server may be on a port other than ${port}`,
    step: withCommand(
      "Compare the port with the address your server printed at startup, or list what's listening",
      os === 'windows' ? 'netstat -ano -p tcp' : os === 'macos' ? 'lsof -nP -iTCP -sTCP:LISTEN' : 'ss -ltnp',
    ),
  }),
  'port-reserved': (port) => ({
    title: `The system may not let your server use port ${port}`,
    step: {
      text: `Look for "permission denied" or EACCES in the server's terminal, and try port ${8000 + (port % 1000)} instead.`,
    },
  }),
  'container-not-published': (port) => ({
    title: `The server may be in a container that doesn't publish port ${port}`,
    step: {
      text: `If it runs in a container, check that its PORTS column shows ->${port} or ${port}->:`,
      command: 'docker ps',
    },
  }),
  'container-exited': () => ({
    title: "The server's container may have stopped",
    step: { text: 'If it runs in a container, check its STATUS column:', command: 'docker ps --all' },
  }),
  'container-loopback-bound': () => ({
    title: 'The server may be listening on 127.0.0.1 inside its container',
    step: {
      text: 'If it runs in a container, check which address it says it listens on: it must be 0.0.0.0. To find the container:',
      command: 'docker ps',
    },
  }),
  'container-wrong-port': (port) => ({
    title: `Port ${port} may be mapped to the wrong container port`,
    step: {
      text: `If it runs in a container, compare the port after ${port}-> with the one the server says it listens on:`,
      command: 'docker ps',
    },
  }),
  'on-another-machine': () => ({
    title: 'The server may be running on another machine',
    step: {
      text: 'If you started it over SSH, in a remote editor or in the cloud, its localhost is that machine. Forward the port, or open that machine’s own address.',
    },
  }),
  'runtime-elsewhere': () => ({
    title: 'The server may be in a virtual machine with its own address',
    step: {
      text: "If it runs in a virtual machine, minikube or a remote Docker engine, open that machine's address instead of localhost.",
    },
  }),
  'wsl-forwarding-broken': () => ({
    title: 'Windows may have lost its connection to WSL',
    step: {
      text: 'If the server runs in WSL, restart WSL and then the server. This stops everything in WSL:',
      command: 'wsl --shutdown',
    },
  }),
  'tunnel-remote-down': (port, os) => ({
    title: `Port ${port} may be a tunnel whose far end is down`,
    step: {
      text: "Check which program has the port. If it's ssh, kubectl or another forwarder, check the server at its far end:",
      command: listListeners(os, port),
    },
  }),
  'tunnel-wrong-target': (port, os) => ({
    title: `Port ${port} may be a tunnel to the wrong address`,
    step: {
      text: "Check which program has the port. If it's ssh, kubectl or another forwarder, compare its target with where the server listens:",
      command: listListeners(os, port),
    },
  }),
  'server-suspended': (_, os) => ({
    title: 'The server may be suspended',
    step: {
      text:
        os === 'windows'
          ? "Check the server's console window: selected text or a debugger breakpoint pauses the server. To resume it, press Enter there, or continue in the debugger."
          : "Check the server's terminal: Ctrl+Z or a debugger breakpoint pauses the server. To resume it, type `fg` there, or continue in the debugger.",
    },
  }),
  'server-starting': () => ({
    title: 'The server may still be starting',
    step: {
      text: "If you've just started it, check its terminal: a server that's ready says so, usually with an address.",
    },
  }),
  'firewall-drop': (port) => ({
    title: `A firewall may be dropping connections to port ${port}`,
    step: { text: `Check your firewall's rules for port ${port} and for loopback (lo, 127.0.0.1).` },
  }),
  'accept-queue-full': () => ({
    title: 'The server may have too many connections waiting',
    step: { text: 'Close other tabs and programs that use this server, and reload the page.', act: 'retry' },
  }),
  'firewall-reject': (port) => ({
    title: `A firewall may be rejecting connections to port ${port}`,
    step: { text: `Check your firewall's rules for port ${port} and for loopback (lo, 127.0.0.1, ::1).` },
  }),
  'security-software-intercepts': () => ({
    title: 'Security software or a VPN may be blocking the connection',
    step: {
      text: 'If you use a VPN or antivirus software with a web shield, pause it for a minute and reload the page.',
      act: 'retry',
    },
  }),
  'non-http-service': (port, os) => ({
    title: `The program on port ${port} may not be a web server`,
    step: {
      text: 'Check which program has the port. Databases, caches and message queues hang up on browsers:',
      command: listListeners(os, port),
    },
  }),
  'http-to-https-server': (port) => ({
    title: `The server on port ${port} may expect HTTPS`,
    step: { text: 'Open the same address with https:// in front.' },
  }),
  'port-taken': (port, os) => ({
    title: `Another program may have taken port ${port}`,
    step: { text: "Check whether it's still your server that has the port:", command: listListeners(os, port) },
  }),
  'upstream-down': () => ({
    title: 'A server behind this one may be down',
    step: {
      text: "If this server forwards requests, as a dev server's proxy does, check that the server behind it is running.",
    },
  }),
};
