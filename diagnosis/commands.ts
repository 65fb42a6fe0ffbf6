import type { OperatingSystem } from '../evidence/index.ts';
import type { Framework } from '../evidence/owners.ts';

/** Shows which program listens on a port. */
export function listListeners(os: OperatingSystem, port: number): string {
  if (os === 'windows') return `netstat -ano -p TCP | findstr :${port}`;
  if (os === 'macos') return `lsof -nP -iTCP:${port} -sTCP:LISTEN`;
  return `ss -ltnp 'sport = :${port}'`;
}

/** Shows the firewall's rules; needs an administrator. */
export function showFirewallRules(os: OperatingSystem): string {
  if (os === 'windows') return 'Get-NetFirewallRule -Enabled True -Action Block | Format-Table DisplayName, Direction';
  if (os === 'macos') return 'sudo pfctl -sr';
  return 'sudo nft list ruleset';
}

/** Lets suspended processes go on. */
export function resumeProcess(os: OperatingSystem, ...pids: (number | undefined)[]): string | undefined {
  return os === 'windows' || pids.includes(undefined) ? undefined : `kill -CONT ${pids.join(' ')}`;
}

/** Ends a process. @returns undefined where its number is not known */
export function endProcess(os: OperatingSystem, pid: number | undefined): string | undefined {
  if (pid === undefined) return undefined;
  return os === 'windows' ? `taskkill /PID ${pid} /F` : `kill ${pid}`;
}

/** Starts a dev server on a given address and port, in the words of its own command line. */
const binders: Partial<Record<Framework, (host: string, port: number) => string>> = {
  angular: (host, port) => `npx ng serve --host ${host} --port ${port}`,
  aspnet: (host, port) => `dotnet run --urls http://${host.includes(':') ? `[${host}]` : host}:${port}`,
  astro: (host, port) => `npx astro dev --host ${host} --port ${port}`,
  'create-react-app': (host, port) => `HOST=${host} PORT=${port} npm start`,
  django: (host, port) => `python manage.py runserver ${host.includes(':') ? `[${host}]` : host}:${port}`,
  fastapi: (host, port) => `uvicorn main:app --host ${host} --port ${port}`,
  flask: (host, port) => `flask run --host ${host} --port ${port}`,
  gatsby: (host, port) => `npx gatsby develop --host ${host} --port ${port}`,
  hugo: (host, port) => `hugo server --bind ${host} --port ${port}`,
  jekyll: (host, port) => `bundle exec jekyll serve --host ${host} --port ${port}`,
  jupyter: (host, port) => `jupyter lab --ip ${host} --port ${port}`,
  laravel: (host, port) => `php artisan serve --host=${host} --port=${port}`,
  'live-server': (host, port) => `npx live-server --host=${host} --port=${port}`,
  next: (host, port) => `npx next dev --hostname ${host} --port ${port}`,
  nuxt: (host, port) => `npx nuxt dev --host ${host} --port ${port}`,
  parcel: (host, port) => `npx parcel --host ${host} --port ${port}`,
  php: (host, port) => `php -S ${host.includes(':') ? `[${host}]` : host}:${port}`,
  'python-http-server': (host, port) => `python3 -m http.server ${port} --bind ${host}`,
  rails: (host, port) => `bin/rails server --binding ${host} --port ${port}`,
  storybook: (host, port) => `npx storybook dev --host ${host} --port ${port}`,
  streamlit: (host, port) => `streamlit run app.py --server.address ${host} --server.port ${port}`,
  sveltekit: (host, port) => `npx vite dev --host ${host} --port ${port}`,
  vite: (host, port) => `npx vite --host ${host} --port ${port}`,
  'vue-cli': (host, port) => `npx vue-cli-service serve --host ${host} --port ${port}`,
  'webpack-dev-server': (host, port) => `npx webpack serve --host ${host} --port ${port}`,
  wrangler: (host, port) => `npx wrangler dev --ip ${host} --port ${port}`,
};

/** @returns undefined for a framework that takes the address from code or configuration only. */
export function bindTo(framework: Framework | undefined, host: string, port: number): string | undefined {
  return framework && binders[framework]?.(host, port);
}

/** A command in its folder, so that it can be copied as it is. */
export function inFolder(folder: string | undefined, command: string): string {
  if (!folder) return command;
  // On Windows that is PowerShell, whose older version knows no `&&`.
  return isOfWindows.test(folder)
    ? `cd ${quoteForPowershell(folder)}; ${command}`
    : `cd ${quoteFolder(folder)} && ${command}`;
}

const isOfWindows = /^([a-z]:|~)\\/i;

function quoteForPowershell(folder: string): string {
  return /^[\w.:\\~-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "''")}'`;
}

/** `~` keeps its meaning only outside the quotes. */
function quoteFolder(folder: string): string {
  if (/^[\w./~@+-]+$/.test(folder)) return folder;
  const quoted = (path: string) => `'${path.replaceAll("'", "'\\''")}'`;
  return folder.startsWith('~/') ? `~/${quoted(folder.slice(2))}` : quoted(folder);
}
