import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { spaced } from '../../names/spaced.ts';

export const appRedirectsToHttps: CauseWords<'app-redirects-to-https'> = {
  title: ({ from }) => `${new URL(from).host} 上的服务器重定向到 HTTPS，但那里不提供 HTTPS`,
  why: ({ from, to, process, status }) =>
    [
      status ? `服务器将 ${from} 重定向到 ${to}（状态码 ${status}）。` : `服务器将 ${from} 重定向到 ${to}。`,
      '那个地址上没有任何程序通过 TLS 响应，因此页面无法加载。',
      ...(process ? [spaced`重定向来自 ${describeProgram(process)}。`] : []),
    ].join(''),
  steps: ({ from, to, process }) => [
    { text: settingFor(process?.framework) },
    {
      text: `然后再次打开 \`${from}\`，先在隐私窗口或无痕窗口中打开：永久重定向会留在浏览器的缓存中。`,
    },
    { text: `或者在 ${new URL(to).host} 上启用 HTTPS，使用适用于此域名的证书。` },
  ],
};

const general =
  '在应用的设置中关闭强制 HTTPS，仅限开发环境。请查找：Django 中的 SECURE_SSL_REDIRECT、Rails 中的 force_ssl、ASP.NET 中的 UseHttpsRedirection、Laravel 中的 forceScheme，或 WordPress 数据库中的 siteurl 和 home。';

const settings: Record<string, string> = {
  django: '在开发环境的 Django 设置中，将 SECURE_SSL_REDIRECT 设为 False。',
  rails: '在开发环境的 Rails 配置中，移除 config.force_ssl。',
  aspnet: '在开发期间去掉 UseHttpsRedirection，或将 ASPNETCORE_HTTPS_PORTS 设为应用的 https 端口。',
  laravel: '在开发期间移除 URL::forceScheme，并让 APP_URL 以 http 开头。',
};

function settingFor(framework: string | undefined): string {
  return (framework && settings[framework]) ?? general;
}
