import { plainAddress } from '../../../../diagnosis/reading/reply/plain-address.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const staleServiceWorker: CauseWords<'stale-service-worker'> = {
  title: ({ origin, answered }) =>
    answered
      ? `La página de ${origin} viene de un service worker, no de un servidor`
      : `El service worker de ${origin} intercepta las solicitudes, pero falla`,
  why: (details) => [whatItDid(details), ...aboutServer(details)].join(' '),
  steps: ({ origin, port, isOther, isGone }, { browser }) => [
    ...(isGone && !isOther
      ? [
          {
            text: `Si debería haber un servidor en el puerto ${port}, inícialo: que veas la página no significa que esté en marcha.`,
          },
        ]
      : []),
    ...unregister(origin, browser),
    {
      text: 'Después vuelve a cargar la página. Si el worker reaparece, sirve en su dirección un script que anule su propio registro, o usa otro puerto: cada worker pertenece a un puerto.',
      act: 'retry',
    },
  ],
};

interface Details {
  answered: boolean;
  script: string | undefined;
  isGone: boolean;
  isOther: boolean;
}

function whatItDid({ answered, script }: Details): string {
  if (script)
    return answered
      ? `El service worker ${plainAddress(script)} respondió en lugar del servidor.`
      : `El service worker ${plainAddress(script)} tomó la solicitud y no respondió.`;
  return answered
    ? 'Un service worker, un script que una página anterior dejó en el navegador, respondió en lugar del servidor.'
    : 'Un service worker, un script que una página anterior dejó en el navegador, tomó la solicitud y no respondió.';
}

function aboutServer({ isGone, isOther }: Details): string[] {
  if (isOther)
    return ['El servidor que responde ahora no tiene este script: es de otro proyecto o de una versión anterior.'];
  if (isGone) return ['El propio servidor no responde.'];
  return [];
}

function unregister(origin: string, browser: string | undefined): Step[] {
  const chromium = [
    {
      text: `Elimina el worker en Chrome, Edge y otros navegadores Chromium: abre \`chrome://serviceworker-internals\`, busca ${origin} y haz clic en Unregister.`,
    },
    {
      text: 'O pulsa F12 en la página, abre Application > Storage (Aplicación > Almacenamiento) y haz clic en “Clear site data” (borrar los datos del sitio). Esto también elimina todo lo demás que haya guardado el sitio.',
    },
  ];
  const firefox = {
    text: `Elimina el worker en Firefox: abre \`about:debugging#/runtime/this-firefox\`, busca ${origin} en Service Workers y haz clic en “Eliminar registro”.`,
  };
  if (browser === 'chromium') return chromium;
  return browser === 'firefox' ? [firefox] : [...chromium, firefox];
}
