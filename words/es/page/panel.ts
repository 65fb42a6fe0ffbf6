/** Words of the panel in the browser's developer tools, and of the way to it. */
export const panel = {
  title: 'Solicitudes a este equipo',
  counted: (failed: number) => (failed === 0 ? 'Ninguna falla.' : failed === 1 ? 'Una falla.' : `${failed} fallan.`),
  failing: 'Fallidas',
  untold: 'Aún no se encontró la causa',
  finished: 'Terminadas',
  none: 'No terminó ninguna solicitud a este equipo desde que se abrieron las herramientas para desarrolladores. Vuelve a cargar la página para registrarlas todas.',
  method: 'Método',
  address: 'Dirección',
  status: 'Estado',
  noAnswer: 'sin respuesta',
  time: 'Tiempo',
  set: {
    heading: 'Panel de las herramientas para desarrolladores',
    lede: 'Muestra las solicitudes de una pestaña a este equipo en las herramientas para desarrolladores del navegador: primero las que fallan, cada una con su causa y el camino que siguió.',
    prompt:
      'Firefox pregunta por “tus datos en las pestañas abiertas”, porque no tiene un permiso más limitado para esto.',
    add: 'Añadir el panel',
    isOn: 'Añadido. Abre las herramientas para desarrolladores y elige Portside.',
    remove: 'Quitar',
  },
} as const;
