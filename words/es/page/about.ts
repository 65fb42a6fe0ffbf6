/** Words of the page that explains an address. Backticks mark what is typed or read literally. */
export const about = {
  title: (place: string) => `¿Qué es ${place}?`,
  link: (place: string) => `¿Qué es ${place}?`,
  explainOne: 'Explicar una dirección',
  more: 'Más información',
  lede: 'Esta es una dirección de tu propio equipo. Las solicitudes a esta dirección nunca salen del equipo.',
  noTargetTitle: 'Consultar una dirección local',
  noTarget: 'Escribe una dirección como `127.0.0.1:62893` o `localhost:3000`, y Portside te la explica.',
  journeyHeading: 'Recorrido de una solicitud',
  notTried: 'Nada ha fallado aquí desde que iniciaste el navegador. Este es el recorrido de una solicitud.',
  stops: {
    browser: 'Solicita la página por HTTP',
    name: 'Apunta a este mismo equipo',
    port: 'Selecciona el programa',
    program: 'Escucha en el puerto, si está en ejecución',
    reply: 'La página, enviada de vuelta por el mismo camino',
  },
  open: (place: string) => `Abrir ${place}`,
  diagnosis: 'Diagnóstico completo',
  another: 'Otra dirección',
  explain: 'Explicar',
  placeholder: '127.0.0.1:62893',
} as const;
