import type { Software } from '../../../../evidence/machine/software.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';

export const securitySoftwareIntercepts: CauseWords<'security-software-intercepts'> = {
  title: ({ name, kind }) => (isJustVpn(name) ? 'Your VPN may be interfering with the connection' : titles[kind](name)),
  why: ({ name, others }) =>
    `Nothing else that was checked explains this failure, and ${listed([name, ...others].map(called))} can intercept a browser's connections, even those to this computer. Nothing shows whether that happened here.`,
  steps: ({ name, kind }) => [
    { text: pauseSteps[kind](called(name)), act: 'retry' },
    {
      text: `If the page loads, add localhost and 127.0.0.1 to the exceptions in ${called(name)} and turn it back on.`,
    },
    { text: "If it still doesn't load, turn it back on: the cause is something else." },
  ],
};

type Kind = Software[number]['kind'];

/** Some systems tell no more than this about a VPN. */
function isJustVpn(name: string): boolean {
  return name.toUpperCase() === 'VPN';
}

function called(name: string): string {
  return isJustVpn(name) ? 'the VPN' : name;
}

const titles: Record<Kind, (name: string) => string> = {
  antivirus: (name) => `Your antivirus software, ${name}, may be interfering with the connection`,
  firewall: (name) => `Your firewall, ${name}, may be interfering with the connection`,
  vpn: (name) => `Your VPN, ${name}, may be interfering with the connection`,
  'endpoint-protection': (name) => `Your security software, ${name}, may be interfering with the connection`,
  'debugging-proxy': (name) => `Your debugging proxy, ${name}, may be interfering with the connection`,
  'content-blocker': (name) => `Your content blocker, ${name}, may be interfering with the connection`,
};

const pauseSteps: Record<Kind, (name: string) => string> = {
  antivirus: (name) =>
    `Turn off the web shield in ${name}, or whatever it calls web scanning, for a minute. Then reload the page.`,
  firewall: (name) => `Pause ${name} for a minute, or check its log for a blocked connection. Then reload the page.`,
  vpn: (name) =>
    `Disconnect ${name} for a minute, or allow access to the local network in its settings. Then reload the page.`,
  'endpoint-protection': (name) =>
    `Ask the administrator of ${name} whether it filters connections to 127.0.0.1. Then reload the page.`,
  'debugging-proxy': (name) => `Close ${name} for a minute. Then reload the page.`,
  'content-blocker': (name) => `Turn off ${name} for a minute. Then reload the page.`,
};
