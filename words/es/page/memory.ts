/** Words about the memory of ports. */
export const memory = {
  heading: 'Lo que Portside recuerda',
  lede: 'Cuando se carga una página de este equipo, Portside anota qué programa la sirvió, desde qué carpeta y cómo se inició. Más tarde puede indicarte qué se detuvo y cómo volver a iniciarlo. No se anota nada de las ventanas privadas, y nada sale de este equipo.',
  switch: 'Recordar qué programa responde en cada puerto',
  off: 'No se anota nada nuevo. Lo que se anotó antes se conserva hasta que lo elimines.',
  managed: 'Tu organización gestiona este ajuste.',
  none: 'Todavía no hay nada que recordar.',
  list: 'Puertos recordados',
  count: (count: number) => `Puertos recordados: ${count}.`,
  lastAnswered: (when: string) => `última respuesta: ${when}`,
  runningSince: (when: string) => `inicio: ${when}`,
  forget: 'Olvidar',
  forgetPort: (port: number) => `Olvidar el puerto ${port}`,
  forgetAll: 'Olvidar todo',
  alone: 'Sin el programa auxiliar, Portside recuerda el título de una página y cuándo se cargó.',
  kept: (folder: string) => `El programa auxiliar lo guarda en ${folder}, que solo tú puedes leer.`,
  notWritable: (folder: string) =>
    `El programa auxiliar no puede escribir en ${folder}, así que solo el navegador conserva estas notas.`,
  setAside: (path: string) =>
    `Una parte de lo recordado estaba dañada. Se movió a ${path}, y Portside continúa sin ella.`,
};
