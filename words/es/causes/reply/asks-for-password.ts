import type { CauseWords } from '../../../cause-words.ts';

export const asksForPassword: CauseWords<'asks-for-password'> = {
  title: ({ port }) => `El servidor del puerto ${port} pide una contraseña`,
  why: ({ realm }) =>
    realm
      ? `El servidor devolvió 401, así que el navegador pide un nombre de usuario y una contraseña para “${realm}” antes de mostrar la página.`
      : 'El servidor devolvió 401, así que el navegador pide un nombre de usuario y una contraseña antes de mostrar la página.',
  steps: (_, { target }) => [
    { text: 'Abre la página e inicia sesión:', open: target.url },
    { text: 'Si el navegador nunca lo pide, comprueba en la configuración del servidor quién tiene acceso.' },
  ],
};
