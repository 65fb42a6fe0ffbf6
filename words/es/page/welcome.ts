/** Words of the page that opens once after the installation. */
export const welcome = {
  title: 'Te damos la bienvenida a Portside',
  lede: 'Cuando una página de tu equipo no se carga, Portside explica por qué en lugar de la página de error del navegador y carga la página en cuanto responde su servidor.',
  link: 'Página de bienvenida',
  try: {
    heading: 'Pruébalo',
    text: 'Abre una dirección en la que probablemente no se ejecuta nada y mira qué dice Portside en lugar del navegador.',
    open: (place: string) => `Abrir ${place}`,
  },
  ways: {
    heading: 'Pregunta por cualquier dirección local',
    menu: 'Haz clic con el botón derecho en un enlace o en un texto seleccionado y elige Diagnosticar.',
    keyword: 'En la barra de direcciones, escribe `port 3000` o `port localhost:5173/api` y pulsa Intro.',
    key: (keys: string) => `Pulsa \`${keys}\` para abrir la ventana emergente.`,
  },
  reads:
    'Portside solo mira direcciones de este equipo: si se cargan, qué responde y qué solicitudes a ellas fallan. Nada sale de este equipo.',
} as const;
