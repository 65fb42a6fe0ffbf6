/** What the commands say that wait for an address or watch it. */
export const waiting = {
  /** What is wanted of the address. */
  for: {
    listening: (address: string) => `Waiting for ${address} to accept connections`,
    answering: (address: string) => `Waiting for ${address} to answer`,
    working: (address: string) => `Waiting for ${address} to work`,
  },
  /** How far it is by now. */
  states: {
    down: 'nothing is listening yet',
    listening: 'listening, but not ready yet',
    answering: "answering, but the page doesn't work yet",
    working: 'working',
  },
  reached: {
    listening: (address: string, elapsed: string) => `${address} accepts connections, after ${elapsed}`,
    answering: (address: string, elapsed: string) => `${address} answers, after ${elapsed}`,
    working: (address: string, elapsed: string) => `${address} works, after ${elapsed}`,
  },
  timedOut: {
    listening: (address: string, limit: string) => `${address} didn't accept connections within ${limit}`,
    answering: (address: string, limit: string) => `${address} didn't answer within ${limit}`,
    working: (address: string, limit: string) => `${address} didn't work within ${limit}`,
  },
  onlyPort: (port: number) => `To wait only until port ${port} accepts connections, use --for listening.`,
  before: 'Before:',
  now: 'Now:',
  watching: 'Watching for changes. Press Ctrl+C to stop.',
};
