/** What only coding agents read: the answers of `portside mcp` begin or go on with it. */
export const agent = {
  inSandbox: 'Sie sind in einer Sandbox.',
  maybeInSandbox: 'Vielleicht sind Sie in einer Sandbox.',
  ownNetwork: 'Sie sind in einer Sandbox mit eigenem Netzwerk. Server außerhalb davon fehlen in dieser Liste.',
  listening: (count: number) =>
    count === 1 ? 'Ein Port ist auf diesem Computer offen:' : `${count} Ports sind auf diesem Computer offen:`,
  browserFailed: (ago: string, what: string) => `Der Browser ist hier zuletzt ${ago} gescheitert (${what}).`,
  failedLately: (list: string) => `Zuletzt im Browser gescheitert: ${list}.`,
};
