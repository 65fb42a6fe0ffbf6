import type { Risk } from '../../../evidence/machine/services.ts';

/** What it means that somebody reaches it, plainly. */
const risks: Record<Risk, string> = {
  debugger: 'It is a debugger: whoever reaches it runs any code as the person who started it.',
  'browser-debugger': 'It steers a browser: whoever reaches it reads its pages, and acts in them as you.',
  database: 'It is a database: whoever reaches it reads and changes what is in it, if it has no password.',
  'open-database': 'It is a database without a password: whoever reaches it reads and changes what is in it.',
  'container-engine':
    'It is the interface of a container engine: whoever reaches it starts any program on this computer.',
  notebook: 'It is a notebook without a token: whoever reaches it runs any code as the person who started it.',
  shell: 'It is a terminal without a password: whoever reaches it runs any command as the person who started it.',
  screen: 'It shows a screen of this computer: whoever reaches it may see it, and type into it.',
  cluster: 'It lends your rights in a cluster to whoever reaches it, without a password.',
  files: 'It hands out every file of its folder.',
};

const riskNames: Record<Risk, string> = {
  debugger: 'a debugger',
  'browser-debugger': 'a way to steer a browser',
  database: 'a database',
  'open-database': 'a database without a password',
  'container-engine': 'a container engine',
  notebook: 'a notebook without a token',
  shell: 'a terminal without a password',
  screen: 'a screen',
  cluster: 'a way into a cluster',
  files: 'a folder of files',
};

/** Who can reach a service, what that means, and what closes it. Backticks mark what is read or typed literally. */
export const enExposure = {
  risks,
  riskNames,
  listens: (addresses: string) => `Listens on ${addresses}`,
  everywhere: ', which stands for every address of this computer',
  'this-computer': 'no other device can reach it.',
  directly: 'no other device reaches it directly.',
  network: 'any device on your network can reach it, unless a firewall keeps it out.',
  offline: 'once this computer is on a network, any device there can reach it. Right now it is on none.',
  docker: 'Docker opens it in the firewall of Linux by itself, past tools such as `ufw`.',
  container: (name: string, image: string) => `It leads into the container ${name}${image}.`,
  image: (image: string) => ` (image ${image})`,
  carriedToAll: (program: string, to: string) =>
    `${program} carries it to the internet: anyone who has the address${to} can reach it.`,
  carried: (program: string, to: string) => `${program} carries it to ${to}: whoever may connect there can reach it.`,
  otherEnd: 'the other end',
  endTunnel: (program: string, pid: string) => `End ${program}${pid} once nobody else needs it.`,
  process: (pid: number) => ` (process ${pid})`,
  publishHere: (option: string) =>
    `Publish it to this computer only: ${option}, or below \`ports\` in the compose file:`,
  set: (place: string) => `Set this in ${place}, and start it again:`,
} as const;
