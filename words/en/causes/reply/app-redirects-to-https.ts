import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const appRedirectsToHttps: CauseWords<'app-redirects-to-https'> = {
  title: ({ from }) => `The server at ${new URL(from).host} insists on https, and nothing speaks https there`,
  why: ({ from, to, process, status }) =>
    `Asked for ${from}, ${process ? describeProgram(process) : 'the server'} answers with a redirect${status ? ` (${status})` : ''} to ${to}. At that address nothing answers in TLS, so the page cannot load.`,
  steps: ({ from, to, process }) => [
    { text: settingFor(process?.framework) },
    {
      text: `Then open \`${from}\` again, in a private window at first: a permanent redirect stays in the browser's cache.`,
    },
    { text: `Or serve https at ${new URL(to).host}, with a certificate for this name.` },
  ],
};

const general =
  'Turn off in the settings of the app, for development only, whatever forces https. The setting is called SECURE_SSL_REDIRECT in Django, force_ssl in Rails, UseHttpsRedirection in ASP.NET, forceScheme in Laravel; WordPress keeps the address of the site in its database, as siteurl and home.';

const settings: Record<string, string> = {
  django: 'Set SECURE_SSL_REDIRECT to False in the settings of Django that are used for development.',
  rails: 'Take config.force_ssl out of the configuration of Rails that is used for development.',
  aspnet: 'Leave UseHttpsRedirection out for development, or name the https port of the app in ASPNETCORE_HTTPS_PORTS.',
  laravel: 'Take URL::forceScheme out for development, and let APP_URL begin with http.',
};

function settingFor(framework: string | undefined): string {
  return (framework && settings[framework]) ?? general;
}
