import type { HelperState } from '../../../protocol/helper-state.ts';

interface HelperWords {
  title: string;
  text: string;
  command?: string;
}

const install = 'npx portside install';

const sees =
  'Ve lo que un navegador no puede ver: qué programa ocupa un puerto, si se cerró por un error, qué hace el firewall.';

/** The status of the helper, and how to fix each state. The command stands below the text. */
export const helper: Record<HelperState['state'] | 'behind' | 'ahead', HelperWords> = {
  unasked: {
    title: 'Aún no se ha comprobado',
    text: 'Portside busca su programa auxiliar cuando falla una página.',
  },
  'not-permitted': {
    title: 'Obtén el panorama completo con el programa auxiliar',
    text: `${sees} Ejecuta este comando para configurarlo. Después, el navegador pregunta una sola vez si Portside puede comunicarse con él.`,
    command: install,
  },
  'not-installed': {
    title: 'El programa auxiliar no está instalado',
    text: `${sees} Se queda en este equipo. Ejecuta este comando y vuelve a comprobarlo. En Linux, puede que un navegador de Snap o Flatpak no pueda usarlo; si es así, el comando te lo indica.`,
    command: install,
  },
  'not-allowed': {
    title: 'El programa auxiliar no conoce este navegador',
    text: 'Está instalado, pero su registro no incluye esta extensión. Ejecuta este comando y vuelve a comprobarlo.',
    command: install,
  },
  'foreign-id': {
    title: 'El programa auxiliar no conoce esta copia de Portside',
    text: 'Solo se inicia para el ID de extensión propio de Portside, y esta copia tiene otro distinto. Usa una versión publicada o compilada de Portside.',
  },
  'not-executable': {
    title: 'No se puede iniciar el archivo del programa auxiliar',
    text: 'Está registrado, pero el archivo con el que está registrado falta o no es ejecutable. Ejecuta este comando para volver a escribirlo.',
    command: install,
  },
  'cannot-start': {
    title: 'El programa auxiliar no se inicia',
    text: 'Está registrado, pero termina sin ningún mensaje: su archivo no es ejecutable o está dañado. Ejecuta este comando para volver a escribirlo. Para ver el motivo, ejecuta npx portside status.',
    command: install,
  },
  'node-gone': {
    title: 'Ya no existe el Node.js del programa auxiliar',
    text: 'Se instaló con un Node.js que ya no está, algo que ocurre al eliminar una versión. Ejecuta este comando para instalarlo con la que usas ahora.',
    command: install,
  },
  'program-gone': {
    title: 'Falta un archivo del programa auxiliar',
    text: 'Su script de inicio está, pero el programa que hay detrás no. Ejecuta este comando para restaurarlo.',
    command: install,
  },
  'node-too-old': {
    title: 'El Node.js del programa auxiliar es demasiado antiguo',
    text: 'Necesita Node.js 20 o posterior. Cambia a una versión más reciente y ejecuta este comando para instalar con ella el programa auxiliar.',
    command: install,
  },
  crashed: {
    title: 'El programa auxiliar se cerró por un error',
    text: 'Abajo está su último mensaje. Ejecuta este comando para actualizarlo. Si no sirve de ayuda, incluye el mensaje en un informe de error.',
    command: 'npx portside@latest install',
  },
  garbled: {
    title: 'Portside no entiende al programa auxiliar',
    text: 'En su lugar responde algo que no usa su protocolo. Ejecuta este comando para poner ahí el programa correcto.',
    command: install,
  },
  stopped: {
    title: 'El programa auxiliar se detuvo a la mitad',
    text: 'Ves lo que había encontrado hasta ese momento. Vuelve a comprobarlo para reiniciarlo.',
  },
  'too-old': {
    title: 'El programa auxiliar es más antiguo que esta extensión',
    text: 'Usan versiones distintas de su protocolo. Ejecuta este comando para actualizar el programa auxiliar.',
    command: 'npx portside@latest install',
  },
  'too-new': {
    title: 'El programa auxiliar es más reciente que esta extensión',
    text: 'Usan versiones distintas de su protocolo. Actualiza Portside en la página de extensiones del navegador.',
  },
  behind: {
    title: 'El programa auxiliar es más antiguo que esta extensión',
    text: 'Funciona, pero puede que no conozca todo lo que pregunta esta extensión. Ejecuta este comando para actualizar el programa auxiliar.',
    command: 'npx portside@latest install',
  },
  ahead: {
    title: 'El programa auxiliar es más reciente que esta extensión',
    text: 'Funciona, pero puede que esta extensión no entienda todo lo que dice. Actualiza Portside en la página de extensiones del navegador.',
  },
  fine: { title: 'El programa auxiliar funciona', text: 'Comprueba lo que el navegador no puede ver.' },
};
