import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const appRedirectsToHttps: CauseWords<'app-redirects-to-https'> = {
  title: ({ from }) => `El servidor de ${new URL(from).host} redirige a HTTPS, pero nada ahí usa HTTPS`,
  why: ({ from, to, process, status }) =>
    [
      status ? `El servidor redirige ${from} a ${to} (estado ${status}).` : `El servidor redirige ${from} a ${to}.`,
      'Nada en esa dirección responde por TLS, así que la página no se puede cargar.',
      ...(process ? [`La redirección viene de ${describeProgram(process)}.`] : []),
    ].join(' '),
  steps: ({ from, to, process }) => [
    { text: settingFor(process?.framework) },
    {
      text: `Después vuelve a abrir \`${from}\`, primero en una ventana privada o de incógnito: las redirecciones permanentes se quedan en la caché del navegador.`,
    },
    { text: `O activa HTTPS en ${new URL(to).host}, con un certificado para este nombre.` },
  ],
};

const general =
  'Desactiva el HTTPS forzado en la configuración de la aplicación, solo para el desarrollo. Busca SECURE_SSL_REDIRECT en Django, force_ssl en Rails, UseHttpsRedirection en ASP.NET, forceScheme en Laravel, o siteurl y home en la base de datos de WordPress.';

const settings: Record<string, string> = {
  django: 'Establece SECURE_SSL_REDIRECT en False en tu configuración de Django para el desarrollo.',
  rails: 'Quita config.force_ssl de tu configuración de Rails para el desarrollo.',
  aspnet:
    'Omite UseHttpsRedirection durante el desarrollo, o establece ASPNETCORE_HTTPS_PORTS en el puerto https de la aplicación.',
  laravel: 'Quita URL::forceScheme durante el desarrollo y haz que APP_URL empiece por http.',
};

function settingFor(framework: string | undefined): string {
  return (framework && settings[framework]) ?? general;
}
