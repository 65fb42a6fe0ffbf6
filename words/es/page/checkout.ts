/** Words about the folder and the branch that a server runs from. Backticks mark what is typed or read literally. */
export const checkout = {
  /** Said by a command, to whoever asks from a folder. */
  youAreIn: (server: string, here: string) => `Esta página se sirve desde ${server}; estás en ${here}.`,
  otherCheckout: (server: string, here: string) =>
    `Esta página se sirve desde otra copia de trabajo de este proyecto, ${server}; estás en ${here}.`,
  yourServer: (ports: string, count: number) =>
    count === 1
      ? `Tu servidor de esta carpeta está en el puerto ${ports}.`
      : `Tus servidores de esta carpeta están en los puertos ${ports}.`,
  running: (here: string) => `En ejecución desde ${here}:`,
  notServing: (here: string) =>
    `No hay ningún servidor web en ejecución desde ${here}, pero estos puertos están abiertos:`,
  notRunning: (here: string) => `No hay ningún servidor en ejecución desde ${here}.`,
  elsewhere: 'El mismo proyecto se ejecuta desde otra copia de trabajo:',
  noProject: (folder: string) => `${folder} no es la carpeta de un proyecto, así que ningún servidor cuenta como suyo.`,
  /** In the popup, about a page that comes from a container. */
  container: (name: string, place: string) => `El puerto lleva al contenedor ${name}, de ${place}.`,
} as const;
