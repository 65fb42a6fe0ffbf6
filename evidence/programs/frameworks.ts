import { listedFrameworks } from './listed-frameworks.ts';

/** Whose check of the Host header a server has. */
export type HostCheckId =
  | 'angular-dev-server'
  | 'vite-preview'
  | 'vite'
  | 'webpack'
  | 'storybook'
  | 'starlette'
  | 'django'
  | 'flask'
  | 'rails'
  | 'symfony'
  | 'windows'
  | 'jupyter';

/** One framework, or a runtime that serves pages without one. */
export interface FrameworkRow {
  /** As its makers write it. */
  name: string;
  /** Its command lines, those that serve. */
  sign: RegExp;
  /** Its default ports. */
  ports: readonly number[];
  /** The options that set where it listens. `{host}` is an address, `{authority}` the same with brackets if it's IPv6. */
  bind?: string;
  hostCheck?: HostCheckId;
  /** Any script may run in it, or the sign does not tell a server from other work. */
  mayBeOther?: true;
}

/**
 * The frameworks that this table has by itself, most specific first: many of them run on Vite or webpack, or under a server of another
 * name. What is only listed elsewhere comes behind them.
 */
const ownFrameworks = {
  storybook: {
    name: 'Storybook',
    sign: /(^|[/ ])(start-)?storybook( |$)|\/(@storybook|storybook\/(bin|dist))\//,
    ports: [6006],
    bind: 'npx storybook dev --host {host} --port {port}',
    hostCheck: 'storybook',
  },
  next: {
    name: 'Next.js',
    sign: /^next-server\b|\bnext(\.js)? (dev|start)\b|\/next\/dist\/(bin|server)\/|(^|\/)\.bin\/next$|^next$/,
    ports: [3000],
    bind: 'npx next dev --hostname {host} --port {port}',
  },
  nuxt: {
    name: 'Nuxt',
    sign: /\bnux[ti](\.mjs|\.js)? (dev|start|preview)\b|\/nux[ti]\/bin\/|\/@nuxt\/cli/,
    ports: [3000],
    bind: 'npx nuxt dev --host {host} --port {port}',
  },
  remix: {
    name: 'Remix',
    sign: /\bremix (vite:)?dev\b|\/@remix-run\/|\bremix-serve\b|\breact-router (dev|serve)\b/,
    ports: [5173, 3000],
    hostCheck: 'vite',
  },
  sveltekit: {
    name: 'SvelteKit',
    sign: /\/@sveltejs\/kit\b|\bsvelte-kit (dev|preview)\b/,
    ports: [5173],
    bind: 'npx vite dev --host {host} --port {port}',
    hostCheck: 'vite',
  },
  astro: {
    name: 'Astro',
    sign: /\bastro(\.js|\.mjs)? (dev|preview)\b|\/astro\/(astro|bin\/astro)/,
    ports: [4321],
    bind: 'npx astro dev --host {host} --port {port}',
    hostCheck: 'vite',
  },
  gatsby: {
    name: 'Gatsby',
    sign: /\bgatsby(\.js)? (develop|serve)\b|\/gatsby(-cli)?\//,
    ports: [8000],
    bind: 'npx gatsby develop --host {host} --port {port}',
  },
  angular: {
    name: 'Angular',
    sign: /\bng(\.js)? (serve|dev|s)\b|\/@angular\/(cli|build)/,
    ports: [4200],
    bind: 'npx ng serve --host {host} --port {port}',
    hostCheck: 'angular-dev-server',
  },
  'create-react-app': {
    name: 'Create React App',
    sign: /\breact-scripts(\.js)?\b|\bcraco start\b/,
    ports: [3000],
    bind: 'HOST={host} PORT={port} npm start',
    hostCheck: 'webpack',
  },
  'vue-cli': {
    name: 'Vue CLI',
    sign: /\bvue-cli-service(\.js)? serve\b/,
    ports: [8080],
    bind: 'npx vue-cli-service serve --host {host} --port {port}',
    hostCheck: 'webpack',
  },
  wrangler: {
    name: 'Wrangler',
    sign: /\bwrangler(\.js)? (pages )?dev\b|\/wrangler\/|(^|\/)workerd( |$)/,
    ports: [8787],
    bind: 'npx wrangler dev --ip {host} --port {port}',
  },
  docusaurus: {
    name: 'Docusaurus',
    sign: /\bdocusaurus(\.mjs|\.js)? (start|serve)\b|\bdocusaurus-start\b/,
    ports: [3000],
    bind: 'npx docusaurus start --host {host} --port {port}',
  },
  vitepress: {
    name: 'VitePress',
    sign: /\bvitepress(\.js)? (dev|serve|preview)\b|\/vitepress\/bin\//,
    ports: [5173],
    bind: 'npx vitepress dev --host {host} --port {port}',
    hostCheck: 'vite',
  },
  rsbuild: {
    name: 'Rsbuild',
    sign: /\brsbuild(\.js)? (dev|preview)\b|\/@rsbuild\/core\/bin\//,
    ports: [3000],
    bind: 'npx rsbuild dev --host {host} --port {port}',
  },
  eleventy: { name: 'Eleventy', sign: /\beleventy\b.* --serve\b/, ports: [8080] },
  hexo: {
    name: 'Hexo',
    sign: /\bhexo(\.js)? (server|s)\b/,
    ports: [4000],
    bind: 'npx hexo server --ip {host} --port {port}',
  },
  ember: {
    name: 'Ember.js',
    sign: /\bember(\.js)? (serve|server|s)\b/,
    ports: [4200],
    bind: 'npx ember serve --host {host} --port {port}',
  },
  quasar: {
    name: 'Quasar',
    sign: /\bquasar(\.js)? dev\b/,
    ports: [9000, 8080],
    bind: 'npx quasar dev --hostname {host} --port {port}',
  },
  parcel: {
    name: 'Parcel',
    sign: /(^|[/ ])parcel(\.js)?( (?!build)|$)/,
    ports: [1234],
    bind: 'npx parcel --host {host} --port {port}',
  },
  'webpack-dev-server': {
    name: 'webpack-dev-server',
    // webpack calls itself by that one word once it runs; one that builds listens on no port.
    sign: /^webpack\s*$|\bwebpack-dev-server\b|\bwebpack(-cli)?(\.js|\/bin\/cli\.js)? (serve|s)\b/,
    ports: [8080],
    bind: 'npx webpack serve --host {host} --port {port}',
    hostCheck: 'webpack',
  },
  vite: {
    name: 'Vite',
    sign: /(^|[/ ])vite(\.js)?( |$)|\/vite\/bin\//,
    ports: [5173, 4173],
    bind: 'npx vite --host {host} --port {port}',
    hostCheck: 'vite',
  },
  'live-server': {
    name: 'live-server',
    sign: /(^|[/ ])live-server(\.js)?( |$)/,
    ports: [8080],
    bind: 'npx live-server --host={host} --port={port}',
  },
  jupyter: {
    name: 'Jupyter',
    sign: /(^|[/ ])jupyter([- ](lab|notebook|server))?( |$)/,
    ports: [8888],
    bind: 'jupyter lab --ip {host} --port {port}',
    hostCheck: 'jupyter',
  },
  streamlit: {
    name: 'Streamlit',
    sign: /\bstreamlit run\b/,
    ports: [8501],
    bind: 'streamlit run app.py --server.address {host} --server.port {port}',
  },
  django: {
    name: 'Django',
    sign: /\bmanage\.py run(server|_?plus)|\bdjango-admin runserver\b/,
    ports: [8000],
    bind: 'python manage.py runserver {authority}:{port}',
    hostCheck: 'django',
  },
  fastapi: {
    name: 'FastAPI',
    sign: /\bfastapi (dev|run)\b|(^|[/ ])uvicorn( |$)/,
    ports: [8000],
    bind: 'uvicorn main:app --host {host} --port {port}',
  },
  flask: {
    name: 'Flask',
    sign: /\bflask\b.* run\b|-m flask\b/,
    ports: [5000],
    bind: 'flask run --host {host} --port {port}',
    hostCheck: 'flask',
  },
  mkdocs: {
    name: 'MkDocs',
    sign: /\bmkdocs serve\b/,
    ports: [8000],
    bind: 'mkdocs serve --dev-addr {authority}:{port}',
  },
  'python-http-server': {
    name: 'Python http.server',
    sign: /-m (http\.server|SimpleHTTPServer)\b/,
    ports: [8000],
    bind: 'python3 -m http.server {port} --bind {host}',
  },
  laravel: {
    name: 'Laravel',
    sign: /\bartisan serve\b|\/laravel\/framework\//,
    ports: [8000],
    bind: 'php artisan serve --host={host} --port={port}',
    mayBeOther: true,
  },
  rails: {
    name: 'Rails',
    sign: /\brails (s|server)\b|(^|[/ ])(puma|unicorn(_rails)?):?( |$)/,
    ports: [3000],
    bind: 'bin/rails server --binding {host} --port {port}',
    hostCheck: 'rails',
  },
  jekyll: {
    name: 'Jekyll',
    sign: /\bjekyll (s|serve|server)\b/,
    ports: [4000],
    bind: 'bundle exec jekyll serve --host {host} --port {port}',
  },
  middleman: {
    name: 'Middleman',
    sign: /\bmiddleman (s|server)\b/,
    ports: [4567],
    bind: 'bundle exec middleman server --bind-address {host} --port {port}',
  },
  hugo: {
    name: 'Hugo',
    sign: /(^|[/ ])hugo (.*)?\bserver?\b/,
    ports: [1313],
    bind: 'hugo server --bind {host} --port {port}',
  },
  zola: {
    name: 'Zola',
    sign: /(^|[/ ])zola (.*)?\bserve\b/,
    ports: [1111],
    bind: 'zola serve --interface {host} --port {port}',
  },
  phoenix: { name: 'Phoenix', sign: /\bmix phx\.server\b/, ports: [4000] },
  php: {
    name: 'PHP',
    sign: /(^|[/ ])php[\d.]*( -\S+( \S+)?)* -S /,
    ports: [],
    bind: 'php -S {authority}:{port}',
    mayBeOther: true,
  },
  spring: { name: 'Spring Boot', sign: /spring-boot|org\.springframework|\bbootRun\b/, ports: [8080] },
  aspnet: {
    name: 'ASP.NET',
    sign: /\bdotnet (run|watch)\b|Microsoft\.AspNetCore/,
    ports: [5000],
    bind: 'dotnet run --urls http://{authority}:{port}',
  },
  deno: { name: 'Deno', sign: /(^|\/)deno (run|serve|task)\b/, ports: [8000], mayBeOther: true },
  bun: { name: 'Bun', sign: /(^|\/)bun( run)? \S+\.[jt]sx?\b/, ports: [3000], mayBeOther: true },
  express: {
    name: 'Express',
    sign: /\bexpress(-generator)?\b.*\.js\b|node_modules\/\.bin\/express\b/,
    ports: [3000],
    mayBeOther: true,
  },
} as const satisfies Record<string, FrameworkRow>;

export type Framework = keyof typeof ownFrameworks | keyof typeof listedFrameworks;

/** The one table of what people run: our own rows, then those that other lists add. */
export const frameworks: Readonly<Record<Framework, FrameworkRow>> = {
  ...ownFrameworks,
  ...withSigns(listedFrameworks),
};

export const frameworkIds = Object.keys(frameworks) as [Framework, ...Framework[]];

/** Whether a command line is that of a framework of our own rows: the lists are asked only for what these leave out. */
export function isOwnFramework(command: string): boolean {
  return Object.values<FrameworkRow>(ownFrameworks).some(({ sign }) => sign.test(command));
}

type Listed = Readonly<Record<string, { name: string; commands: readonly string[]; ports: readonly number[] }>>;

function withSigns<Rows extends Listed>(rows: Rows): Record<keyof Rows, FrameworkRow> {
  const entries = Object.entries(rows).map(([id, { name, commands, ports }]) => [
    id,
    { name, ports, sign: new RegExp(commands.map(signOf).join('|')) },
  ]);
  return Object.fromEntries(entries);
}

/** `ember serve` is also `node /app/node_modules/.bin/ember serve` and `node .../ember/bin/ember.js serve`, and no folder of that name. */
function signOf(command: string): string {
  const [tool = '', ...words] = command.split(' ').map((word) => word.replaceAll(/[.+]/g, '\\$&'));
  const parts = words.map((word) => (word.startsWith('--') ? ` (.* )?${word}` : ` ${word}`)).join('');
  return parts ? `(^|[/ ])${tool}(\\.[cm]?js)?${parts}( |$)` : `(^|[/ ])${tool}(\\.[cm]?js)?( (?!build)|$)`;
}
