/** Words about the folder and the branch that a server runs from. Backticks mark what is typed or read literally. */
export const checkout = {
  /** Said by a command, to whoever asks from a folder. */
  youAreIn: (server: string, here: string) => `This page is served from ${server}; you're in ${here}.`,
  otherCheckout: (server: string, here: string) =>
    `This page is served from another checkout of this project, ${server}; you're in ${here}.`,
  yourServer: (ports: string, count: number) =>
    count === 1
      ? `Your server from this folder is on port ${ports}.`
      : `Your servers from this folder are on ports ${ports}.`,
  running: (here: string) => `Running from ${here}:`,
  notServing: (here: string) => `No web server is running from ${here}, but these ports are open:`,
  notRunning: (here: string) => `No server is running from ${here}.`,
  elsewhere: 'The same project is running from another checkout:',
  noProject: (folder: string) => `${folder} isn't a project folder, so no server counts as its own.`,
  /** In the popup, about a page that comes from a container. */
  container: (name: string, place: string) => `It leads to the container ${name}, run from ${place}.`,
} as const;
