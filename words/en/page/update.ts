/** The line in the popup after an update. */
export const update = {
  line: (version: string) => `Portside was updated to ${version}: what changed`,
  /** What changed, by version, for those who use it; CHANGELOG.md has all of it. A version without a line is updated to silently. */
  news: {
    '0.1.0': [
      'Steps have buttons: open, copy or try again in one click.',
      'Commands are written for your shell, such as PowerShell or fish. Choose it beside a command.',
      'A diagnosis can be copied as a question for an AI assistant.',
    ],
  },
};
