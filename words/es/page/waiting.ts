/** What the commands say that wait for an address or watch it. */
export const waiting = {
  /** What is wanted of the address. */
  for: {
    listening: (address: string) => `Esperando a que ${address} acepte conexiones`,
    answering: (address: string) => `Esperando a que ${address} responda`,
    working: (address: string) => `Esperando a que ${address} funcione`,
  },
  /** How far it is by now. */
  states: {
    down: 'todavía no escucha nada',
    listening: 'el puerto está abierto, pero el servidor aún no está listo',
    answering: 'el servidor responde, pero la página aún no funciona',
    working: 'funciona',
  },
  reached: {
    listening: (address: string, elapsed: string) => `${address} acepta conexiones, tras ${elapsed}`,
    answering: (address: string, elapsed: string) => `${address} responde, tras ${elapsed}`,
    working: (address: string, elapsed: string) => `${address} funciona, tras ${elapsed}`,
  },
  timedOut: {
    listening: (address: string, limit: string) => `${address} no aceptó conexiones en ${limit}`,
    answering: (address: string, limit: string) => `${address} no respondió en ${limit}`,
    working: (address: string, limit: string) => `${address} no funcionó en ${limit}`,
  },
  onlyPort: (port: number) => `Para esperar solo a que el puerto ${port} acepte conexiones, usa --for listening.`,
  before: 'Antes:',
  now: 'Ahora:',
  watching: 'Observando los cambios. Pulsa Ctrl+C para terminar.',
};
