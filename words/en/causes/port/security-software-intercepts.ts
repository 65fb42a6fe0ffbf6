import type { Software } from '../../../../evidence/machine/software.ts';
import type { CauseWords } from '../../../cause-words.ts';

export const securitySoftwareIntercepts: CauseWords<'security-software-intercepts'> = {
  title: ({ name, kind }) => `${name}, ${article[kind]} on this computer, may hold back the connection`,
  why: ({ name, others }) =>
    `${[name, ...others].join(' and ')} can take over connections of a browser, those to this computer too, and nothing else that was seen explains this failure. That it is so is not known.`,
  steps: ({ name, kind }) => [
    { text: `${pause[kind](name)} Then load the page again.` },
    {
      text: `If the page loads, put localhost and 127.0.0.1 on the list of what ${name} leaves alone, and switch it on again.`,
    },
    { text: 'If it still does not load, switch it on again: the reason is another one.' },
  ],
};

type Kind = Software[number]['kind'];

const article: Record<Kind, string> = {
  antivirus: 'antivirus software',
  firewall: 'a firewall',
  vpn: 'a VPN',
  'endpoint-protection': 'security software',
  'debugging-proxy': 'a debugging proxy',
  'content-blocker': 'a content blocker',
};

const pause: Record<Kind, (name: string) => string> = {
  antivirus: (name) => `Switch off the web shield of ${name}, or what it calls scanning of web traffic, for a minute.`,
  firewall: (name) => `Pause ${name} for a minute, or look into its log for a connection it turned away.`,
  vpn: (name) => `Disconnect ${name} for a minute, or allow access to the local network in its settings.`,
  'endpoint-protection': (name) => `Ask who manages ${name} whether it filters connections to 127.0.0.1.`,
  'debugging-proxy': (name) => `Close ${name} for a minute.`,
  'content-blocker': (name) => `Switch ${name} off for a minute.`,
};
