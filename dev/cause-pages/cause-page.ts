import type { Cause } from '../../diagnosis/cause.ts';
import { words } from '../../words/words.ts';
import { confusedWith } from './confused-with.ts';
import { escaped } from './escaped.ts';
import { type Example, examplesOf } from './examples-of.ts';
import { headComment } from './head-comment.ts';
import { knownFrom } from './known-from.ts';
import { type Seen, seenInBrowser } from './seen-in-browser.ts';
import { stepLines } from './step-lines.ts';
import { testedBy } from './tested-by.ts';

/** The page on one cause, for someone who searched for what the browser says. */
export function causePage(cause: Cause): string {
  const { id } = cause;
  const [first, ...others] = examplesOf(id);
  const blocks = [
    `# ${escaped(first.title)}`,
    escaped(headComment(id)),
    ...section('What you see', [seenLines(seenInBrowser(id))]),
    ...section('What Portside says', told(first)),
    ...others.flatMap((example) => [`### ${escaped(example.title)}`, ...told(example)]),
    ...section('How Portside knows', knownFrom(cause)),
    ...section('Easily confused with', [confusedWith(id).join('\n')]),
    ...section('How it was tested', testedBy(id)),
    footer,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const footer = `---

[All causes](README.md). The ports, names and folders on this page are examples. \`npm run docs:causes\` generates it from Portside's own words and
recorded evidence.`;

function section(heading: string, blocks: string[]): string[] {
  const filled = blocks.filter((block) => block !== '');
  return filled.length === 0 ? [] : [`## ${heading}`, ...filled];
}

function told(example: Example): string[] {
  const eyebrow = words.page.eyebrow[example.finding.certainty];
  return [`**${eyebrow}.** ${escaped(example.why)}`, `${words.page.headings.whatToDo}:`, stepLines(example)];
}

function seenLines({ chromium, firefox, both }: Seen): string {
  const lines: [who: string, what: string[]][] = [
    ['Chrome, Edge and other Chromium browsers', chromium.map((code) => `\`${code}\``)],
    ['Firefox', firefox.map((heading) => `“${heading}”`)],
    ['Any browser', both],
  ];
  return lines
    .filter(([, what]) => what.length > 0)
    .map(([who, what]) => `- ${who}: ${what.join(', ')}`)
    .join('\n');
}
