import { type Framework, frameworks, type OwnFramework } from './frameworks.ts';
import { listedCommands } from './listed-frameworks.ts';

/** The command lines of each framework, those that serve. The extension sees none, so it goes without this table. */
const ownSigns: Readonly<Record<OwnFramework, RegExp>> = {
  storybook: /(^|[/ ])(start-)?storybook( |$)|\/(@storybook|storybook\/(bin|dist))\//,
  next: /^next-server\b|\bnext(\.js)? (dev|start)\b|\/next\/dist\/(bin|server)\/|(^|\/)\.bin\/next$|^next$/,
  nuxt: /\bnux[ti](\.mjs|\.js)? (dev|start|preview)\b|\/nux[ti]\/bin\/|\/@nuxt\/cli/,
  remix: /\bremix (vite:)?dev\b|\/@remix-run\/|\bremix-serve\b|\breact-router (dev|serve)\b/,
  sveltekit: /\/@sveltejs\/kit\b|\bsvelte-kit (dev|preview)\b/,
  astro: /\bastro(\.js|\.mjs)? (dev|preview)\b|\/astro\/(astro|bin\/astro)/,
  gatsby: /\bgatsby(\.js)? (develop|serve)\b|\/gatsby(-cli)?\//,
  angular: /\bng(\.js)? (serve|dev|s)\b|\/@angular\/(cli|build)/,
  'create-react-app': /\breact-scripts(\.js)?\b|\bcraco start\b/,
  'vue-cli': /\bvue-cli-service(\.js)? serve\b/,
  wrangler: /\bwrangler(\.js)? (pages )?dev\b|\/wrangler\/|(^|\/)workerd( |$)/,
  docusaurus: /\bdocusaurus(\.mjs|\.js)? (start|serve)\b|\bdocusaurus-start\b/,
  vitepress: /\bvitepress(\.js)? (dev|serve|preview)\b|\/vitepress\/bin\//,
  rsbuild: /\brsbuild(\.js)? (dev|preview)\b|\/@rsbuild\/core\/bin\//,
  eleventy: /\beleventy\b.* --serve\b/,
  hexo: /\bhexo(\.js)? (server|s)\b/,
  ember: /\bember(\.js)? (serve|server|s)\b/,
  quasar: /\bquasar(\.js)? dev\b/,
  parcel: /(^|[/ ])parcel(\.js)?( (?!build)|$)/,
  'webpack-dev-server': /^webpack\s*$|\bwebpack-dev-server\b|\bwebpack(-cli)?(\.js|\/bin\/cli\.js)? (serve|s)\b/,
  vite: /(^|[/ ])vite(\.js)?( |$)|\/vite\/bin\//,
  'live-server': /(^|[/ ])live-server(\.js)?( |$)/,
  jupyter: /(^|[/ ])jupyter([- ](lab|notebook|server))?( |$)/,
  streamlit: /\bstreamlit run\b/,
  django: /\bmanage\.py run(server|_?plus)|\bdjango-admin runserver\b/,
  fastapi: /\bfastapi (dev|run)\b|(^|[/ ])uvicorn( |$)/,
  flask: /\bflask\b.* run\b|-m flask\b/,
  mkdocs: /\bmkdocs serve\b/,
  pelican: /\bpelican\b.* (-\w*l|--listen)\b/,
  lektor: /\blektor serve(r)?\b/,
  'sphinx-autobuild': /(^|[/ ])sphinx-autobuild( |$)/,
  marimo: /\bmarimo (edit|run|new|tutorial)\b/,
  bokeh: /\b(bokeh|panel) serve\b/,
  tensorboard: /(^|bin\/|-m )tensorboard(\.main)?( |$)/,
  mlflow: /\bmlflow (ui|server)\b/,
  n8n: /(^|bin\/)n8n( start\b|$)/,
  strapi: /\bstrapi(\.js)? (dev|develop|start)\b/,
  'python-http-server': /-m (http\.server|SimpleHTTPServer)\b/,
  laravel: /\bartisan serve\b|\/laravel\/framework\//,
  rails: /\brails (s|server)\b|(^|[/ ])(puma|unicorn(_rails)?):?( |$)/,
  jekyll: /\bjekyll (s|serve|server)\b/,
  middleman: /\bmiddleman (s|server)\b/,
  hugo: /(^|[/ ])hugo (.*)?\bserver?\b/,
  zola: /(^|[/ ])zola (.*)?\bserve\b/,
  phoenix: /\bmix phx\.server\b/,
  php: /(^|[/ ])php[\d.]*( -\S+( \S+)?)* -S /,
  spring: /spring-boot|org\.springframework|\bbootRun\b/,
  aspnet: /\bdotnet (run|watch)\b|Microsoft\.AspNetCore/,
  deno: /(^|\/)deno (run|serve|task)\b/,
  bun: /(^|\/)bun( run)? \S+\.[jt]sx?\b/,
  express: /\bexpress(-generator)?\b.*\.js\b|node_modules\/\.bin\/express\b/,
};

/** Most specific first, as in the table of frameworks. */
export const frameworkSigns = (Object.keys(frameworks) as Framework[]).map((id): [Framework, RegExp] => [
  id,
  signOf(id),
]);

/** Whether a command line is that of a framework of our own rows: the lists are asked only for what these leave out. */
export function isOwnFramework(command: string): boolean {
  return Object.values(ownSigns).some((sign) => sign.test(command));
}

function signOf(id: Framework): RegExp {
  return isListed(id) ? new RegExp(listedCommands[id].map(signOfCommand).join('|')) : ownSigns[id];
}

function isListed(id: Framework): id is keyof typeof listedCommands {
  return id in listedCommands;
}

/** `ember serve` is also `node /app/node_modules/.bin/ember serve` and `node .../ember/bin/ember.js serve`, and no folder of that name. */
function signOfCommand(command: string): string {
  const [tool = '', ...words] = command.split(' ').map((word) => word.replaceAll(/[.+]/g, '\\$&'));
  const parts = words.map((word) => (word.startsWith('--') ? ` (.* )?${word}` : ` ${word}`)).join('');
  return parts ? `(^|[/ ])${tool}(\\.[cm]?js)?${parts}( |$)` : `(^|[/ ])${tool}(\\.[cm]?js)?( (?!build)|$)`;
}
