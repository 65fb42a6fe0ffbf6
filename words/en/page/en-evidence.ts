import type { FactName, UnknownReason } from '../../../evidence/index.ts';

/** Each completes: "could not be told: ..." */
export const enFacts: Record<FactName, string> = {
  attempt: 'what the browser saw',
  remembered: 'who answered here before',
  redirects: 'where the browser was sent on from',
  exchange: 'what the browser sent and got back',
  serviceWorker: 'whether a service worker took part',
  resolution: 'what the name means here',
  proxy: 'the proxy settings',
  network: 'the network interfaces',
  connect: 'whether the port accepts connections',
  listeners: 'whether a program listens',
  owners: 'which program it is',
  expected: 'whether the wanted server runs',
  reservations: 'whether the port is reserved',
  containers: 'which containers use the port',
  forwarders: 'where its forwarder leads',
  runtimes: 'virtual machines and remote engines',
  session: 'whether the work is done on another machine',
  sandbox: 'whether Portside runs in a sandbox',
  software: 'security software and VPNs',
  firewall: 'how the firewall is set',
  replies: 'what the port answers',
  certificate: 'its certificate',
  upstreams: 'the servers behind it',
  stall: 'where the request is stuck',
  refusal: 'who refuses',
  services: 'what else runs here',
};

/** Why facts are missing, and what would tell them. */
export const enReasons: Record<UnknownReason, string> = {
  pending: 'Still being looked at.',
  'not-needed': 'It was not looked at: nothing seen so far called for it.',
  'no-browser': 'Only a browser sees it: open the address in one that has Portside.',
  'helper-missing': 'The helper would tell.',
  'helper-failed': 'The helper was asked, and failed at it. Looking again may help.',
  'not-permitted': 'It takes a permission that is not granted.',
  'timed-out': 'No answer came in time. Looking again may help.',
  'not-on-this-platform': 'This system does not show it.',
};
