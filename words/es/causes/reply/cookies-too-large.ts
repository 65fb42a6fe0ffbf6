import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const cookiesTooLarge: CauseWords<'cookies-too-large'> = {
  title: ({ bytes, port }, { target: { host } }) =>
    bytes === undefined
      ? `Las cookies de ${host} son demasiado grandes para el servidor del puerto ${port}`
      : `Las cookies de ${host} suman ${kilobytes(bytes)}, demasiado para el puerto ${port}`,
  why: ({ status, bytes, answers }, { target: { host } }) =>
    [
      `El servidor devolvió ${status}: los encabezados de la solicitud son demasiado largos para él.`,
      bytes === undefined ? '' : `De ellos, ${kilobytes(bytes)} son cookies.`,
      answers === undefined ? '' : `Sin cookies, devuelve ${answers}.`,
      `Las cookies no están ligadas a un puerto: las que establece cualquier servidor de ${host} se envían a todos.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (_, { target, browser }) => [
    clearCookies(target, browser),
    {
      text: 'Para saber qué servidor establece tantas, mira los nombres de las cookies antes de borrarlas: la mayoría empieza por el nombre del servidor.',
    },
    {
      text: `Para evitarlo en el futuro, abre cada proyecto con su propio nombre, como shop.localhost:${target.port}. Cada nombre tiene sus propias cookies.`,
    },
  ],
};

function clearCookies({ host }: Target, browser: string | undefined): Step {
  if (browser === 'firefox')
    return {
      text: `Borra solo las cookies de ${host}: pulsa F12, ve a Almacenamiento > Cookies y elige “Eliminar todo”. Después vuelve a cargar la página.`,
      act: 'retry',
    };
  return {
    text: `Borra solo las cookies de ${host}: pulsa F12, ve a Application > Storage (Aplicación > Almacenamiento), deja marcada solo la casilla Cookies y haz clic en “Clear site data” (borrar los datos del sitio). Después vuelve a cargar la página.`,
    act: 'retry',
  };
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
