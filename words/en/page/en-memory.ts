/** Words of the memory of ports. */
export const enMemory = {
  heading: 'What Portside remembers',
  lede: 'When a page of this computer loads, Portside notes which program served it, from where and how it was started. So it can say later what stopped, and how to start it again. Nothing of private windows is noted, and nothing leaves this computer.',
  switch: 'Remember who answers on which port',
  off: 'Nothing new is noted. What was noted before stays until you delete it.',
  managed: 'Whoever manages this browser decides whether Portside remembers.',
  none: 'Nothing is remembered so far.',
  list: 'Remembered ports',
  count: (count: number) => `Ports that are remembered: ${count}.`,
  lastAnswered: (when: string) => `last answered ${when}`,
  runningSince: (when: string) => `started ${when}`,
  forget: 'Forget',
  forgetPort: (port: number) => `Forget port ${port}`,
  forgetAll: 'Forget all of it',
  alone: 'Without the helper, Portside remembers the title of a page and the time it loaded.',
  kept: (folder: string) => `The helper keeps it in ${folder}, which only you can read.`,
  notWritable: (folder: string) => `The helper cannot write to ${folder}: what is noted is kept by the browser alone.`,
  setAside: (path: string) =>
    `A part of the memory was damaged. It was set aside as ${path}, and the memory goes on without it.`,
};
