import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const appRedirectsToHttps: CauseWords<'app-redirects-to-https'> = {
  title: ({ from }) =>
    `Der Server unter ${new URL(from).host} leitet zu HTTPS um, aber dort antwortet nichts über HTTPS`,
  why: ({ from, to, process, status }) =>
    [
      status ? `Der Server leitet ${from} zu ${to} um (Status ${status}).` : `Der Server leitet ${from} zu ${to} um.`,
      'Unter dieser Adresse antwortet nichts über TLS, deshalb kann die Seite nicht laden.',
      ...(process ? [`Die Umleitung stammt vom Server: ${describeProgram(process)}.`] : []),
    ].join(' '),
  steps: ({ from, to, process }) => [
    { text: settingFor(process?.framework) },
    {
      text: `Öffnen Sie danach \`${from}\` noch einmal, zuerst in einem privaten Fenster: Dauerhafte Umleitungen bleiben im Cache des Browsers.`,
    },
    { text: `Oder aktivieren Sie HTTPS unter ${new URL(to).host}, mit einem Zertifikat für diesen Namen.` },
  ],
};

const general =
  'Schalten Sie das erzwungene HTTPS in den Einstellungen der App aus, nur für die Entwicklung. Suchen Sie nach SECURE_SSL_REDIRECT in Django, force_ssl in Rails, UseHttpsRedirection in ASP.NET, forceScheme in Laravel oder siteurl und home in der Datenbank von WordPress.';

const settings: Record<string, string> = {
  django: 'Setzen Sie SECURE_SSL_REDIRECT in Ihren Django-Einstellungen für die Entwicklung auf False.',
  rails: 'Entfernen Sie config.force_ssl aus Ihrer Rails-Konfiguration für die Entwicklung.',
  aspnet:
    'Lassen Sie UseHttpsRedirection während der Entwicklung weg oder setzen Sie ASPNETCORE_HTTPS_PORTS auf den https-Port der App.',
  laravel: 'Entfernen Sie URL::forceScheme während der Entwicklung und lassen Sie APP_URL mit http beginnen.',
};

function settingFor(framework: string | undefined): string {
  return (framework && settings[framework]) ?? general;
}
