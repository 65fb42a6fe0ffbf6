/** What is on buttons, wherever they are. */
export const buttons = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: "Couldn't copy",
  copyReport: 'Copy report',
  copyPrompt: 'Copy for an AI assistant',
  tryNow: 'Try now',
  /** Names a choice of shells. */
  shell: 'Shell',
  ownErrorPage: "Show the browser's error page",
  settings: 'Settings',
  allowHelper: 'Allow the helper',
  lookAgain: 'Check again',
  fullDiagnosis: 'Full diagnosis',
  open: 'Open',
};
