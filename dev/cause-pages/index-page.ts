import type { Stop } from '../../diagnosis/cause.ts';
import { causes } from '../../diagnosis/causes/index.ts';
import { linkTo } from './confused-with.ts';
import { seenInBrowser } from './seen-in-browser.ts';

const stops: Record<Stop, string> = {
  browser: "The browser doesn't send it, or sends it elsewhere",
  name: "The name doesn't lead here",
  port: 'Nothing accepts the connection',
  program: 'What accepts the connection is not the server you want, or it is in trouble',
  reply: 'A reply comes, but not the page',
  none: 'Nothing is wrong',
};

/** All causes by the stop at which the request ended, and by what the browser says. */
export function indexPage(): string {
  const byStop = Object.entries(stops).map(([stop, heading]) => {
    const links = causes.filter((cause) => cause.stop === stop).map(({ id }) => `- ${linkTo(id)}`);
    return `### ${heading}\n\n${links.join('\n')}`;
  });
  return `${[opening, '## By error', errorTable(), '## By place', ...byStop, footer].join('\n\n')}\n`;
}

const opening = `# Why a page on your own computer won't load

These are the ${causes.length} causes Portside tells apart. Each page says what the browser shows, how the cause is recognized and what to do.
Look up the error your browser shows, or the place where the request stopped.`;

const footer = 'Made by `npm run docs:causes`.';

/** Each code with its causes: many share one, which is why the code alone doesn't help. */
function errorTable(): string {
  const seen = causes.flatMap(({ id }) => {
    const { chromium, firefox, both } = seenInBrowser(id);
    return [...chromium.map((code) => `\`${code}\``), ...firefox.map((text) => `“${text}”`), ...both].map((sight) => ({
      sight,
      id,
    }));
  });
  const rows = [...Map.groupBy(seen, ({ sight }) => sight)].sort(([one], [other]) => (one < other ? -1 : 1));
  return rows.map(([sight, all]) => `- ${sight}\n${all.map(({ id }) => `  - ${linkTo(id)}`).join('\n')}`).join('\n');
}
