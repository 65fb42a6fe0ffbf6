/** Words about pages that try ports on this computer. Each row of `knownFor` says what such ports are known for. */
export const scans = {
  heading: 'Puertos que probó esta página',
  known: 'Cómo lo sabe Portside',
  inFrame: (page: string) => `Forma parte de una página de ${page}.`,
  many: 'Normalmente, una página se comunica con un puerto o unos pocos. Una que prueba muchos busca qué se ejecuta en este equipo.',
  knownFor: {
    'remote-desktop':
      'Algunos de estos puertos son de programas de escritorio remoto. Las tiendas y los bancos los comprueban para valorar si otra persona está controlando el equipo.',
    automation:
      'Algunos de estos puertos son de herramientas de automatización de navegadores. Los sitios los comprueban para distinguir los bots de las personas.',
    discord:
      'Algunos de estos puertos son de la aplicación Discord. Las páginas los comprueban para encontrarla o para saber si está en ejecución.',
    'phone-apps':
      'En algunos de estos puertos han escuchado aplicaciones de Meta y Yandex para saber quién visita cada sitio.',
  },
  sample: (ports: string, isAll: boolean) =>
    isAll ? `Puertos probados: ${ports}.` : `Puertos más bajos probados: ${ports}.`,
  learns:
    'Según lo que tarda cada respuesta, una página puede saber qué puertos están abiertos. Solo puede leer lo que un servidor dice ahí si ese servidor lo permite.',
  counted: 'Portside cuenta estas solicitudes y no analiza ninguna de ellas.',
  elsewhere:
    'Cierra la página para detenerlo. Para que el sitio no acceda a este equipo, bloquea su acceso a la red local o a este dispositivo en los ajustes del navegador para el sitio.',
  here: 'Esta página es de este equipo. Un programa que supervisa los servidores locales hace esto. Si este no debería hacerlo, detén su servidor.',
} as const;
