/** Words about the memory of ports. */
export const memory = {
  heading: 'What Portside remembers',
  lede: 'When a page on this computer loads, Portside notes which program served it, from which folder, and how it was started. Later, it can tell you what stopped and how to start it again. Nothing from private windows is noted, and nothing leaves this computer.',
  switch: 'Remember which program answers on which port',
  off: 'Nothing new is noted. What was noted before stays until you delete it.',
  managed: 'This setting is managed by your organization.',
  none: 'Nothing remembered yet.',
  list: 'Remembered ports',
  count: (count: number) => `Remembered ports: ${count}.`,
  lastAnswered: (when: string) => `last answered ${when}`,
  runningSince: (when: string) => `started ${when}`,
  forget: 'Forget',
  forgetPort: (port: number) => `Forget port ${port}`,
  forgetAll: 'Forget everything',
  alone: "Without the helper, Portside remembers a page's title and when it loaded.",
  kept: (folder: string) => `The helper stores this in ${folder}, which only you can read.`,
  notWritable: (folder: string) => `The helper can't write to ${folder}, so only the browser keeps these notes.`,
  setAside: (path: string) =>
    `Part of the memory was damaged. It was moved to ${path}, and Portside continues without it.`,
};
