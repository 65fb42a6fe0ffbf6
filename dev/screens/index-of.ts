import type { State } from './state.ts';

/** A page that shows all sheets. */
export function indexOf(states: readonly State[]): string {
  const parts = states.map(({ name, shows }) => `## ${name}\n\n${shows}\n\n![${name}](${name}.webp)\n`);
  return `# Every page in every state

Made by \`npm run screens\` from real faults with a real helper in Chromium: 320, 768, 1280 and 2560 px, the popup at 390 px, in both colour
schemes. A sheet shows them small; the command puts each picture in full size into \`.output/screens/\`, which isn't part of the repository: they would
take 60 MB. It fails if a text is cut off, covered by another or smaller than 12 px, if the contrast of a text is below WCAG AAA, and by whatever else axe finds.

${parts.join('\n')}`;
}
