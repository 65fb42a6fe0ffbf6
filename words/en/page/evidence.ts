import type { FactName, UnknownReason } from '../../../evidence/index.ts';

/** Each completes “Portside needs to know …”, and stands below “Couldn't be checked”. */
export const facts: Record<FactName, string> = {
  attempt: 'what the browser saw',
  remembered: 'which server answered here before',
  redirects: 'which redirects led here',
  exchange: 'what the browser sent and received',
  serviceWorker: 'whether a service worker was involved',
  resolution: 'what the name resolves to',
  proxy: 'the proxy settings',
  network: 'the network interfaces',
  connect: 'whether the port accepts connections',
  listeners: 'whether a program is listening',
  owners: 'which program holds the port',
  expected: 'whether the expected server is running',
  reservations: 'whether the port is reserved',
  containers: 'which containers use the port',
  forwarders: 'where the port is forwarded to',
  runtimes: 'which virtual machines and remote engines there are',
  session: "whether you're working on another machine",
  sandbox: 'whether Portside is running in a sandbox',
  software: 'which security software and VPNs there are',
  firewall: 'how the firewall is set up',
  replies: 'how the port responds',
  certificate: 'the certificate',
  upstreams: 'which servers are behind it',
  stall: 'where the request is stuck',
  refusal: 'what refuses the connection',
  services: 'what else is running here',
};

/** Why facts are missing, and how to get them. */
export const reasons: Record<UnknownReason, string> = {
  pending: 'Still checking.',
  'not-needed': 'Not checked, because nothing found so far called for it.',
  'no-browser': 'Only a browser that has Portside can see this, while it loads the page.',
  'helper-missing': 'The helper can find out.',
  'helper-too-old': 'The helper is too old to find out. Update it: npx portside@latest install',
  'helper-failed': 'The helper tried and failed. Checking again may help.',
  'not-understood': "A newer version of Portside recorded this in a form this one can't read. Update this one.",
  'not-permitted': "This needs a permission that hasn't been granted.",
  'timed-out': 'No answer came in time. Checking again may help.',
  'not-on-this-platform': "This system doesn't show it.",
};
