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
  | 'rack-protection'
  | 'symfony'
  | 'windows'
  | 'jupyter';

/** One framework, or a runtime that serves pages without one. */
export interface FrameworkRow {
  /** As its makers write it. */
  name: string;
  /** Its default ports. */
  ports: readonly number[];
  /** The options that set where it listens. `{host}` is an address, `{authority}` the same with brackets if it's IPv6. */
  bind?: string;
  hostCheck?: HostCheckId;
  /** Any script may run in it, or its sign does not tell a server from other work. */
  mayBeOther?: true;
}

/**
 * The frameworks that this table has by itself, most specific first: many of them run on Vite or webpack, or under a server of another
 * name. What is only listed elsewhere comes behind them.
 */
const ownFrameworks = {
  storybook: {
    name: 'Storybook',
    ports: [6006],
    bind: 'npx storybook dev --host {host} --port {port}',
    hostCheck: 'storybook',
  },
  next: {
    name: 'Next.js',
    ports: [3000],
    bind: 'npx next dev --hostname {host} --port {port}',
  },
  nuxt: {
    name: 'Nuxt',
    ports: [3000],
    bind: 'npx nuxt dev --host {host} --port {port}',
  },
  remix: {
    name: 'Remix',
    ports: [5173, 3000],
    hostCheck: 'vite',
  },
  sveltekit: {
    name: 'SvelteKit',
    ports: [5173],
    bind: 'npx vite dev --host {host} --port {port}',
    hostCheck: 'vite',
  },
  astro: {
    name: 'Astro',
    ports: [4321],
    bind: 'npx astro dev --host {host} --port {port}',
    hostCheck: 'vite',
  },
  gatsby: {
    name: 'Gatsby',
    ports: [8000],
    bind: 'npx gatsby develop --host {host} --port {port}',
  },
  angular: {
    name: 'Angular',
    ports: [4200],
    bind: 'npx ng serve --host {host} --port {port}',
    hostCheck: 'angular-dev-server',
  },
  'create-react-app': {
    name: 'Create React App',
    ports: [3000],
    bind: 'HOST={host} PORT={port} npm start',
    hostCheck: 'webpack',
  },
  'vue-cli': {
    name: 'Vue CLI',
    ports: [8080],
    bind: 'npx vue-cli-service serve --host {host} --port {port}',
    hostCheck: 'webpack',
  },
  wrangler: {
    name: 'Wrangler',
    ports: [8787],
    bind: 'npx wrangler dev --ip {host} --port {port}',
  },
  docusaurus: {
    name: 'Docusaurus',
    ports: [3000],
    bind: 'npx docusaurus start --host {host} --port {port}',
  },
  vitepress: {
    name: 'VitePress',
    ports: [5173],
    bind: 'npx vitepress dev --host {host} --port {port}',
    hostCheck: 'vite',
  },
  rsbuild: {
    name: 'Rsbuild',
    ports: [3000],
    bind: 'npx rsbuild dev --host {host} --port {port}',
  },
  eleventy: { name: 'Eleventy', ports: [8080] },
  hexo: {
    name: 'Hexo',
    ports: [4000],
    bind: 'npx hexo server --ip {host} --port {port}',
  },
  ember: {
    name: 'Ember.js',
    ports: [4200],
    bind: 'npx ember serve --host {host} --port {port}',
  },
  quasar: {
    name: 'Quasar',
    ports: [9000, 8080],
    bind: 'npx quasar dev --hostname {host} --port {port}',
  },
  parcel: {
    name: 'Parcel',
    ports: [1234],
    bind: 'npx parcel --host {host} --port {port}',
  },
  'webpack-dev-server': {
    name: 'webpack-dev-server',
    // webpack calls itself by that one word once it runs; one that builds listens on no port.
    ports: [8080],
    bind: 'npx webpack serve --host {host} --port {port}',
    hostCheck: 'webpack',
  },
  vite: {
    name: 'Vite',
    ports: [5173, 4173],
    bind: 'npx vite --host {host} --port {port}',
    hostCheck: 'vite',
  },
  'live-server': {
    name: 'live-server',
    ports: [8080],
    bind: 'npx live-server --host={host} --port={port}',
  },
  jupyter: {
    name: 'Jupyter',
    ports: [8888],
    bind: 'jupyter lab --ip {host} --port {port}',
    hostCheck: 'jupyter',
  },
  streamlit: {
    name: 'Streamlit',
    ports: [8501],
    bind: 'streamlit run app.py --server.address {host} --server.port {port}',
  },
  django: {
    name: 'Django',
    ports: [8000],
    bind: 'python manage.py runserver {authority}:{port}',
    hostCheck: 'django',
  },
  fastapi: {
    name: 'FastAPI',
    ports: [8000],
    bind: 'uvicorn main:app --host {host} --port {port}',
  },
  flask: {
    name: 'Flask',
    ports: [5000],
    bind: 'flask run --host {host} --port {port}',
    hostCheck: 'flask',
  },
  mkdocs: {
    name: 'MkDocs',
    ports: [8000],
    bind: 'mkdocs serve --dev-addr {authority}:{port}',
  },
  pelican: {
    name: 'Pelican',
    ports: [8000],
    bind: 'pelican --listen --bind {host} --port {port}',
  },
  lektor: {
    name: 'Lektor',
    ports: [5000],
    bind: 'lektor server --host {host} --port {port}',
  },
  'sphinx-autobuild': {
    name: 'sphinx-autobuild',
    ports: [8000],
    bind: 'sphinx-autobuild --host {host} --port {port} docs docs/_build',
  },
  marimo: {
    name: 'marimo',
    ports: [2718],
    bind: 'marimo edit --host {host} --port {port}',
  },
  bokeh: {
    name: 'Bokeh',
    ports: [5006],
    bind: 'bokeh serve --address {host} --port {port}',
  },
  tensorboard: {
    name: 'TensorBoard',
    ports: [6006],
    bind: 'tensorboard --host {host} --port {port} --logdir logs',
  },
  mlflow: {
    name: 'MLflow',
    ports: [5000],
    bind: 'mlflow ui --host {host} --port {port}',
  },
  n8n: { name: 'n8n', ports: [5678] },
  strapi: { name: 'Strapi', ports: [1337] },
  'python-http-server': {
    name: 'Python http.server',
    ports: [8000],
    bind: 'python3 -m http.server {port} --bind {host}',
  },
  laravel: {
    name: 'Laravel',
    ports: [8000],
    bind: 'php artisan serve --host={host} --port={port}',
    mayBeOther: true,
  },
  rails: {
    name: 'Rails',
    ports: [3000],
    bind: 'bin/rails server --binding {host} --port {port}',
    hostCheck: 'rails',
  },
  jekyll: {
    name: 'Jekyll',
    ports: [4000],
    bind: 'bundle exec jekyll serve --host {host} --port {port}',
  },
  middleman: {
    name: 'Middleman',
    ports: [4567],
    bind: 'bundle exec middleman server --bind-address {host} --port {port}',
  },
  hugo: {
    name: 'Hugo',
    ports: [1313],
    bind: 'hugo server --bind {host} --port {port}',
  },
  zola: {
    name: 'Zola',
    ports: [1111],
    bind: 'zola serve --interface {host} --port {port}',
  },
  phoenix: { name: 'Phoenix', ports: [4000] },
  php: {
    name: 'PHP',
    ports: [],
    bind: 'php -S {authority}:{port}',
    mayBeOther: true,
  },
  spring: { name: 'Spring Boot', ports: [8080] },
  aspnet: {
    name: 'ASP.NET',
    ports: [5000],
    bind: 'dotnet run --urls http://{authority}:{port}',
  },
  deno: { name: 'Deno', ports: [8000], mayBeOther: true },
  bun: { name: 'Bun', ports: [3000], mayBeOther: true },
  express: {
    name: 'Express',
    ports: [3000],
    mayBeOther: true,
  },
} as const satisfies Record<string, FrameworkRow>;

export type OwnFramework = keyof typeof ownFrameworks;
export type Framework = OwnFramework | keyof typeof listedFrameworks;

/** The one table of what people run: our own rows, then those that other lists add. */
export const frameworks: Readonly<Record<Framework, FrameworkRow>> = {
  ...ownFrameworks,
  ...listedFrameworks,
};

export const frameworkIds = Object.keys(frameworks) as [Framework, ...Framework[]];
