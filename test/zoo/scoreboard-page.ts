import { release } from 'node:os';
import { browserVersion } from '../browsers/browser-version.ts';
import { gradeOf, grades, isWrongButCertain, type Outcome } from './outcome.ts';

const columns = [
  ['chromium', 'helper', 'Chromium, with helper'],
  ['chromium', 'alone', 'Chromium, alone'],
  ['firefox', 'helper', 'Firefox, with helper'],
  ['firefox', 'alone', 'Firefox, alone'],
] as const;

/** The scoreboard of one run of every world, for zoo-scoreboard.md. */
export async function scoreboardPage(outcomes: readonly Outcome[]): Promise<string> {
  const [chromium, firefox] = await Promise.all([browserVersion('chromium'), browserVersion('firefox')]);
  return [
    '# The zoo: how often Portside is right',
    `Made by \`npm run zoo\` on ${new Date().toISOString().slice(0, 10)}: ${chromium}, ${firefox}, Node ${process.version}, Linux ${release()}.`,
    "Each world makes one fault for real, with real sockets, programs and rules, and states the cause that must come first. The worlds and the causes were made by the same team, but for those that begin with a program's name: these were written from its documentation by somebody who had not read how causes are told.",
    table(
      ['', 'worlds', ...grades, 'wrong but certain'],
      columns.map((column) => sums(column, outcomes)),
    ),
    '## World by world',
    '✓ right first · 3 right in the first three · ✗ wrong · ? undecided · – skipped · ! wrong but certain. The last two columns are what the browser itself says in the same world, without Portside.',
    ...[...Map.groupBy(outcomes, ({ cause }) => cause)].map(([cause, group]) => `### ${cause}\n\n${worldTable(group)}`),
    skippedWorlds(outcomes),
  ]
    .join('\n\n')
    .concat('\n');
}

type Column = (typeof columns)[number];

function sums([browser, mode, title]: Column, outcomes: readonly Outcome[]): (string | number)[] {
  const group = outcomes.filter((outcome) => outcome.browser === browser && outcome.mode === mode);
  const graded = grades.map((grade) => group.filter((outcome) => gradeOf(outcome) === grade).length);
  return [title, group.length, ...graded, group.filter(isWrongButCertain).length];
}

function worldTable(group: readonly Outcome[]): string {
  const rows = [...Map.groupBy(group, ({ world }) => world)].map(([world, outcomes]) => {
    const find = (browser: string, mode: string) =>
      outcomes.find((one) => one.browser === browser && one.mode === mode);
    const marks = columns.map(([browser, mode]) => markOf(find(browser, mode)));
    const own = ['chromium', 'firefox'].map((browser) => inCell(find(browser, 'own-page')?.ownPage ?? ''));
    const { nearMissOf } = outcomes[0] ?? {};
    return [inCell(world) + (nearMissOf ? ` (near miss of ${nearMissOf})` : ''), ...marks, ...own];
  });
  return table(['world', 'C helper', 'C alone', 'F helper', 'F alone', 'Chromium says', 'Firefox says'], rows);
}

const signs = { right: '✓', 'in-three': '3', wrong: '✗', undecided: '?', skipped: '–', broken: 'broken' } as const;

function markOf(outcome: Outcome | undefined): string {
  if (!outcome) return '';
  const said = gradeOf(outcome) === 'right' ? '' : ` ${outcome.found?.findings[0]?.cause ?? ''}`;
  return `${signs[gradeOf(outcome)]}${isWrongButCertain(outcome) ? '!' : ''}${said}`.trim();
}

function skippedWorlds(outcomes: readonly Outcome[]): string {
  const skipped = outcomes.filter(({ skipped, mode }) => skipped && mode === 'helper');
  if (skipped.length === 0) return 'No world was skipped.';
  const lines = skipped.map(({ browser, cause, world, skipped: why }) => `- ${browser}: ${cause}, ${world}: ${why}`);
  return ['## Skipped, and why', lines.join('\n')].join('\n\n');
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function inCell(words: string): string {
  return words.replace(/[|<>]/g, (sign) => `\\${sign}`).replace(/\n/g, ' ');
}
