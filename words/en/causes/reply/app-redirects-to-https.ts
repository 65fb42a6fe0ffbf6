import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const appRedirectsToHttps: CauseWords<'app-redirects-to-https'> = {
  title: ({ from }) => `The server at ${new URL(from).host} redirects to HTTPS, but nothing there speaks HTTPS`,
  why: ({ from, to, process, status }) =>
    [
      status ? `The server redirects ${from} to ${to} (status ${status}).` : `The server redirects ${from} to ${to}.`,
      "Nothing at that address answers over TLS, so the page can't load.",
      ...(process ? [`The redirect comes from ${describeProgram(process)}.`] : []),
    ].join(' '),
  steps: ({ from, to, process }) => [
    { text: settingFor(process?.framework) },
    {
      text: `Then open \`${from}\` again, in a private window first: permanent redirects stay in the browser's cache.`,
    },
    { text: `Or turn on HTTPS at ${new URL(to).host}, with a certificate for this name.` },
  ],
};

const general =
  "Turn off forced HTTPS in the app's settings, for development only. Look for SECURE_SSL_REDIRECT in Django, force_ssl in Rails, UseHttpsRedirection in ASP.NET, forceScheme in Laravel, or siteurl and home in WordPress's database.";

const settings: Record<string, string> = {
  django: 'Set SECURE_SSL_REDIRECT to False in your Django settings for development.',
  rails: 'Remove config.force_ssl from your Rails configuration for development.',
  aspnet: "Leave out UseHttpsRedirection during development, or set ASPNETCORE_HTTPS_PORTS to the app's https port.",
  laravel: 'Remove URL::forceScheme during development, and make APP_URL start with http.',
};

function settingFor(framework: string | undefined): string {
  return (framework && settings[framework]) ?? general;
}
