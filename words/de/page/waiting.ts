/** What the commands say that wait for an address or watch it. */
export const waiting = {
  /** What is wanted of the address. */
  for: {
    listening: (address: string) => `Warten, bis ${address} Verbindungen annimmt`,
    answering: (address: string) => `Warten, bis ${address} antwortet`,
    working: (address: string) => `Warten, bis ${address} funktioniert`,
  },
  /** How far it is by now. */
  states: {
    down: 'noch lauscht dort nichts',
    listening: 'der Port ist offen, der Server ist noch nicht bereit',
    answering: 'der Server antwortet, die Seite funktioniert noch nicht',
    working: 'funktioniert',
  },
  reached: {
    listening: (address: string, elapsed: string) => `${address} nimmt Verbindungen an, nach ${elapsed}`,
    answering: (address: string, elapsed: string) => `${address} antwortet, nach ${elapsed}`,
    working: (address: string, elapsed: string) => `${address} funktioniert, nach ${elapsed}`,
  },
  timedOut: {
    listening: (address: string, limit: string) => `${address} hat innerhalb von ${limit} keine Verbindung angenommen`,
    answering: (address: string, limit: string) => `${address} hat innerhalb von ${limit} nicht geantwortet`,
    working: (address: string, limit: string) => `${address} hat innerhalb von ${limit} nicht funktioniert`,
  },
  onlyPort: (port: number) => `Um nur zu warten, bis Port ${port} Verbindungen annimmt, verwenden Sie --for listening.`,
  before: 'Vorher:',
  now: 'Jetzt:',
  watching: 'Änderungen werden beobachtet. Beenden mit Strg+C.',
};
