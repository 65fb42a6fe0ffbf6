import type { Framework } from '../../../evidence/owners.ts';

/** Most specific first: many frameworks run on Vite or webpack, or under a server of another name. */
const signs: [Framework, RegExp][] = [
  ['storybook', /(^|[/ ])(start-)?storybook( |$)|\/(@storybook|storybook\/(bin|dist))\//],
  ['next', /^next-server\b|\bnext(\.js)? (dev|start)\b|\/next\/dist\/(bin|server)\//],
  ['nuxt', /\bnux[ti](\.mjs|\.js)? (dev|start|preview)\b|\/nux[ti]\/bin\/|\/@nuxt\/cli/],
  ['remix', /\bremix (vite:)?dev\b|\/@remix-run\/|\bremix-serve\b|\breact-router (dev|serve)\b/],
  ['sveltekit', /\/@sveltejs\/kit\b|\bsvelte-kit (dev|preview)\b/],
  ['astro', /\bastro(\.js|\.mjs)? (dev|preview)\b|\/astro\/(astro|bin\/astro)/],
  ['gatsby', /\bgatsby(\.js)? (develop|serve)\b|\/gatsby(-cli)?\//],
  ['angular', /\bng(\.js)? (serve|dev|s)\b|\/@angular\/(cli|build)/],
  ['create-react-app', /\breact-scripts(\.js)?\b|\bcraco start\b/],
  ['vue-cli', /\bvue-cli-service(\.js)? serve\b/],
  ['wrangler', /\bwrangler(\.js)? (pages )?dev\b|\/wrangler\/|(^|\/)workerd( |$)/],
  ['parcel', /(^|[/ ])parcel(\.js)?( (?!build)|$)/],
  // webpack calls itself by that one word once it runs; one that builds listens on no port.
  ['webpack-dev-server', /^webpack\s*$|\bwebpack-dev-server\b|\bwebpack(-cli)?(\.js|\/bin\/cli\.js)? (serve|s)\b/],
  ['vite', /(^|[/ ])vite(\.js)?( |$)|\/vite\/bin\//],
  ['live-server', /(^|[/ ])live-server(\.js)?( |$)/],
  ['jupyter', /(^|[/ ])jupyter([- ](lab|notebook|server))?( |$)/],
  ['streamlit', /\bstreamlit run\b/],
  ['django', /\bmanage\.py run(server|_?plus)|\bdjango-admin runserver\b/],
  ['fastapi', /\bfastapi (dev|run)\b|(^|[/ ])uvicorn( |$)/],
  ['flask', /\bflask\b.* run\b|-m flask\b/],
  ['python-http-server', /-m (http\.server|SimpleHTTPServer)\b/],
  ['laravel', /\bartisan serve\b|\/laravel\/framework\//],
  ['rails', /\brails (s|server)\b|(^|[/ ])(puma|unicorn(_rails)?):?( |$)/],
  ['jekyll', /\bjekyll (s|serve|server)\b/],
  ['hugo', /(^|[/ ])hugo (.*)?\bserver?\b/],
  ['php', /(^|[/ ])php[\d.]*( -\S+( \S+)?)* -S /],
  ['spring', /spring-boot|org\.springframework|\bbootRun\b/],
  ['aspnet', /\bdotnet (run|watch)\b|Microsoft\.AspNetCore/],
  ['deno', /(^|\/)deno (run|serve|task)\b/],
  ['bun', /(^|\/)bun( run)? \S+\.[jt]sx?\b/],
  ['express', /\bexpress(-generator)?\b.*\.js\b|node_modules\/\.bin\/express\b/],
];

/** Recognises the framework from the command lines of the process and its parents, the process first. */
export function frameworkOf(commands: readonly string[]): Framework | undefined {
  for (const command of commands) {
    const sign = signs.find(([, pattern]) => pattern.test(command));
    if (sign) return sign[0];
  }
  return undefined;
}
