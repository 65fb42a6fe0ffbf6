import type { Risk } from '../../../evidence/machine/services.ts';

/** What it means if someone else can reach it, in plain words. */
const risks: Record<Risk, string> = {
  debugger: "It's a debugger: anyone who can reach it can run any code as the user who started it.",
  'browser-debugger': 'It controls a browser: anyone who can reach it can read its pages and act in them as you.',
  database: "It's a database: unless it has a password, anyone who can reach it can read and change its data.",
  'open-database': "It's a database without a password: anyone who can reach it can read and change its data.",
  'container-engine':
    "It's the API of a container engine: anyone who can reach it can start any program on this computer.",
  notebook: "It's a notebook without a token: anyone who can reach it can run any code as the user who started it.",
  shell: "It's a terminal without a password: anyone who can reach it can run any command as the user who started it.",
  screen: "It shares this computer's screen: anyone who can reach it may be able to see the screen and type.",
  cluster: 'It gives anyone who can reach it your permissions in a cluster, without a password.',
  files: 'It serves every file in its folder.',
};

const riskNames: Record<Risk, string> = {
  debugger: 'a debugger',
  'browser-debugger': 'a browser debugger',
  database: 'a database',
  'open-database': 'a database without a password',
  'container-engine': 'a container engine',
  notebook: 'a notebook without a token',
  shell: 'a terminal without a password',
  screen: 'a shared screen',
  cluster: 'access to a cluster',
  files: 'a folder of files',
};

/** Who can reach a service, what that means, and how to close it. Backticks mark what is read or typed literally. */
export const exposure = {
  risks,
  riskNames,
  listens: (addresses: string) => `It listens on ${addresses}.`,
  listensEverywhere: (addresses: string) => `It listens on ${addresses}, which means every address of this computer.`,
  'this-computer': 'No other device can reach it.',
  directly: 'No other device can reach it directly.',
  network: 'Any device on your network can reach it, unless a firewall blocks it.',
  offline: "This computer isn't on a network right now. Once it is, any device there can reach it.",
  docker: 'Docker opens the port in the Linux firewall itself, bypassing tools such as `ufw`.',
  container: (name: string, image: string | undefined) =>
    image ? `It leads to the container ${name} (image ${image}).` : `It leads to the container ${name}.`,
  carriedToAll: (program: string, to: string | undefined) =>
    to
      ? `${program} exposes it to the internet: anyone who has the address (${to}) can reach it.`
      : `${program} exposes it to the internet: anyone who has the address can reach it.`,
  carried: (program: string, to: string | undefined) =>
    to
      ? `${program} makes it available on ${to}: anyone who can connect there can reach it.`
      : `${program} makes it available at its other end: anyone who can connect there can reach it.`,
  endTunnel: (program: string, pid: number | undefined) =>
    pid === undefined
      ? `Stop ${program} once nobody else needs it.`
      : `Stop ${program} (process ${pid}) once nobody else needs it.`,
  publishHere: (option: string) =>
    `Publish it on this computer only, with ${option} or under \`ports\` in the compose file:`,
  set: (place: string) => `Set this in ${place}, then restart it:`,
} as const;
