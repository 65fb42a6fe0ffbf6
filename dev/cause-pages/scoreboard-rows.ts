import { readFileSync } from 'node:fs';

/** What the browsers themselves showed in one world, as `npm run zoo` wrote it down. */
export interface ScoreboardRow {
  chromium: string;
  firefox: string;
}

// | nothing listens on 127.0.0.1:62893 | ✓ | ✓ | ✓ | ✓ | This site can’t be reached … ERR_CONNECTION_REFUSED | Unable to connect … |
const row = /^\| (?!world|---).+ \| (?<chromium>.*?) \| (?<firefox>.*?) \|$/gm;

/** The rows of one cause; none where no machine can be given its fault. */
export function scoreboardRows(cause: string): ScoreboardRow[] {
  const sections = readFileSync('zoo-scoreboard.md', 'utf8').split(/^### /m);
  const section = sections.find((text) => text.startsWith(`${cause}\n`)) ?? '';
  return [...section.matchAll(row)].map(({ groups: { chromium = '', firefox = '' } = {} }) => ({ chromium, firefox }));
}
