import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const redirectLoop: CauseWords<'redirect-loop'> = {
  title: ({ host }) => `El servidor de ${host} redirige en bucle`,
  why: ({ loop, hops }) =>
    loop
      ? [
          `Cada una de estas direcciones redirige el navegador a la siguiente: ${loop.join(' → ')}.`,
          ...(hops > 10 ? [`Tras ${hops} redirecciones, el navegador desistió.`] : []),
        ].join(' ')
      : 'El navegador siguió una redirección tras otra hasta que desistió, lo que hace después de unas 20.',
  steps: ({ host, loop }) => [
    ...schemeSteps(loop),
    {
      text: `Elimina las cookies de ${host.replace(/:\d+$/, '')} y vuelve a abrir la dirección. Todos los puertos las comparten, y muchos bucles de inicio de sesión se deben a la cookie de otro proyecto o a una que nunca se acepta.`,
    },
    {
      text: 'Después comprueba qué redirige en el servidor: un inicio de sesión, una selección de idioma, una barra final o una dirección fija del sitio.',
    },
    {
      text: 'Comprueba los ajustes con la dirección del sitio (BASE_URL, APP_URL, siteurl, ROOT_URL): tienen que coincidir con esta, incluidos el esquema y el puerto.',
    },
  ],
};

function schemeSteps(loop: string[] | undefined): Step[] {
  const schemes = new Set(loop?.map((address) => new URL(address).protocol));
  if (schemes.size < 2) return [];
  return [
    {
      text: 'Haz que ambas partes coincidan: una quiere https y la otra http. Detrás de un proxy que usa HTTPS, transmite X-Forwarded-Proto y haz que el servidor confíe en él.',
    },
  ];
}
