/** What is on buttons, wherever they are. */
export const buttons = {
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: "Couldn't copy",
  copyReport: 'Copy report',
  copyPrompt: 'Copy for an AI assistant',
  /** In steps, beside buttons of the page that do the same. */
  reload: 'Reload the page',
  tryNow: 'Try now',
  openErrorPage: 'Open the error page',
  /** Names a choice of shells. */
  shell: 'Shell',
  ownErrorPage: "Show the browser's error page",
  settings: 'Settings',
  allowHelper: 'Allow the helper',
  lookAgain: 'Check again',
  fullDiagnosis: 'Full diagnosis',
  open: 'Open',
};
