/** Words about the folder and the branch that a server runs from. Backticks mark what is typed or read literally. */
export const checkout = {
  /** Said by a command, to whoever asks from a folder. */
  youAreIn: (server: string, here: string) => `Diese Seite kommt aus ${server}; Sie sind in ${here}.`,
  otherCheckout: (server: string, here: string) =>
    `Diese Seite kommt aus einem anderen Checkout dieses Projekts, ${server}; Sie sind in ${here}.`,
  yourServer: (ports: string, count: number) =>
    count === 1
      ? `Ihr Server aus diesem Ordner läuft auf Port ${ports}.`
      : `Ihre Server aus diesem Ordner laufen auf den Ports ${ports}.`,
  running: (here: string) => `Läuft in ${here}:`,
  notServing: (here: string) => `In ${here} läuft kein Webserver, aber diese Ports sind offen:`,
  notRunning: (here: string) => `In ${here} läuft kein Server.`,
  elsewhere: 'Dasselbe Projekt läuft in einem anderen Checkout:',
  noProject: (folder: string) => `${folder} ist kein Projektordner, daher zählt kein Server als seiner.`,
  /** In the popup, about a page that comes from a container. */
  container: (name: string, place: string) => `Der Port führt zum Container ${name} aus ${place}.`,
} as const;
