/** What only coding agents read: the answers of `portside mcp` begin or go on with it. */
export const agent = {
  inSandbox: 'Estás en un sandbox.',
  maybeInSandbox: 'Puede que estés en un sandbox.',
  ownNetwork: 'Estás en un sandbox con su propia red. Los servidores de fuera no aparecen en la lista.',
  listening: (count: number) =>
    count === 1 ? 'Hay un puerto abierto en este equipo:' : `Hay ${count} puertos abiertos en este equipo:`,
  browserFailed: (ago: string, what: string) => `El navegador falló aquí por última vez ${ago} (${what}).`,
  failedLately: (list: string) => `Fallos recientes en el navegador: ${list}.`,
};
