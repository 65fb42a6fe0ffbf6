/** Words of the settings page. Backticks mark what is read literally. */
export const options = {
  title: 'Configuración de Portside',
  lede: 'Explica por qué no se carga una página de tu equipo y te ayuda a seguir trabajando.',
  sections: 'En esta página',
  managed: 'Gestionado por tu organización.',
  show: {
    heading: 'Cuando una página no se carga',
    choices: {
      tips: {
        label: 'Explicarlo en la pestaña',
        explains:
          'Sustituye la página de error del navegador por una explicación y carga la página cuando el servidor responde.',
      },
      popup: {
        label: 'Abrir la ventana emergente',
        explains:
          'Conserva la página de error y abre encima la ventana emergente, que tiene el foco del teclado mientras está abierta.',
      },
      badge: {
        label: 'Solo marcar el icono',
        explains: 'Conserva la página de error. El icono muestra un `?`: haz clic en él para ver la explicación.',
      },
    },
    forms:
      'Si es posible que se haya enviado un formulario a la página, se conserva su página de error para que no pierdas lo que escribiste.',
  },
  language: {
    heading: 'Idioma',
    browser: 'El mismo que el navegador, si es uno de estos',
    note: 'La página se vuelve a cargar en el idioma que elijas.',
  },
  mutedSites: {
    heading: 'Sitios silenciados',
    lede: 'En estos sitios no se abre nada automáticamente. El icono sigue mostrando un aviso, y puedes hacer clic en él.',
    add: 'Añadir',
    site: 'Sitio',
    example: 'localhost:3000',
    noSite: 'No es una dirección web.',
    known: (site: string) => `${site} ya está en la lista.`,
    remove: 'Quitar',
  },
  setUp: {
    heading: 'Configurar el programa auxiliar',
    lede: 'Ve lo que un navegador no puede ver: qué programa ocupa un puerto, si se cerró por un error, qué hace el firewall.',
    list: 'Pasos de la configuración',
    steps: {
      permitted: 'Permiso concedido',
      found: 'Instalado',
      known: 'Acepta esta extensión',
      starts: 'Se inicia',
      understood: 'Las versiones coinciden',
    },
    states: { done: 'hecho', next: 'pendiente', later: 'aún no se sabe' },
    looking: 'Comprobando…',
    fine: (version: string | undefined) => (version ? `Listo (versión ${version})` : 'Listo'),
  },
  file: {
    heading: 'Exportar e importar ajustes',
    lede: 'Lleva tus ajustes a otro navegador o equipo. No se incluyen los permisos ni los puertos recordados.',
    name: 'portside-settings.json',
    save: 'Exportar ajustes',
    load: 'Importar ajustes',
    loaded: (changes: string) => `Importado. ${changes}`,
    same: 'El archivo coincide con tus ajustes actuales. No cambió nada.',
    none: 'No es un archivo de ajustes de Portside, o está dañado. No cambió nada.',
    newer: 'Este archivo es de una versión más reciente de Portside. No cambió nada.',
    managed: 'Los ajustes gestionados por tu organización se quedan como están.',
    show: (label: string) => `Cuando una página no se carga: ${label}.`,
    language: 'El idioma cambió.',
    shell: 'La shell de los comandos ha cambiado.',
    sites: (count: number) => (count === 1 ? 'Un sitio silenciado.' : `${count} sitios silenciados.`),
    memory: { on: 'Los puertos se recuerdan.', off: 'Los puertos no se recuerdan.' },
  },
  reset: {
    summary: 'Restablecer todos los ajustes',
    explains:
      'La forma de mostrar los fallos, los sitios silenciados y la opción de recordar vuelven a sus valores predeterminados. Los permisos y los puertos recordados se conservan.',
    act: 'Restablecer',
    done: 'Todos los ajustes tienen de nuevo sus valores predeterminados.',
  },
  privacy: [
    'Nada sale de este equipo: sin telemetría, sin cuenta, sin código remoto.',
    'Portside solo mira direcciones de este equipo: si se cargan, qué responde, el título y el icono de la página, y qué solicitudes de una página a este equipo fallan.',
    'Lo que encuentra se conserva hasta que cierras el navegador. Qué programa respondió en cada puerto se conserva más tiempo, para que Portside pueda indicarte qué se detuvo. Con el programa auxiliar, también el último fallo de cada puerto, durante un día como máximo.',
    'El programa auxiliar se ejecuta mientras una página de este equipo espera a su servidor, y durante un minuto después de que una se cargue o falle. Lee lo que el sistema sabe sobre el puerto y no escucha en ningún puerto.',
    'Ninguna página web puede iniciarlo, consultarlo ni saber qué puertos están abiertos.',
  ],
  version: (version: string) => `Versión ${version}`,
} as const;
