/** What only coding agents read: the answers of `portside mcp` begin or go on with it. */
export const agent = {
  inSandbox: 'You are in a sandbox.',
  maybeInSandbox: 'You may be in a sandbox.',
  ownNetwork: "You are in a sandbox that has its own network. Servers outside it aren't listed.",
  listening: (count: number) =>
    count === 1 ? 'One port is open on this computer:' : `${count} ports are open on this computer:`,
  browserFailed: (ago: string, what: string) => `The browser last failed here ${ago} (${what}).`,
  failedLately: (list: string) => `Failed in the browser recently: ${list}.`,
};
