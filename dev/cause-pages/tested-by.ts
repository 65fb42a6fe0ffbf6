import { cases } from '../../test/cases/cases.ts';
import { worlds } from '../../test/zoo/worlds/index.ts';
import { escaped } from './escaped.ts';

/** A page is no inventory: the zoo has up to thirty worlds for a cause. */
const maxNamed = 6;

/** The worlds of the zoo in which Portside has to name this cause, and the reports it was tried on. */
export function testedBy(cause: string): string[] {
  const made = worlds.filter((world) => world.cause === cause);
  const own = made.toSorted((one, other) => Number('nearMissOf' in one) - Number('nearMissOf' in other));
  const sources = cases.filter((one) => one.cause === cause).map(({ source }) => `- <${source}>`);
  return [
    ...(made.length > 0 ? [opening(made.length), ...[list(own.map(({ name }) => name))]] : []),
    ...(sources.length > 0 ? ['Against failures that people reported:', sources.join('\n')] : []),
  ];
}

function opening(count: number): string {
  const faults = count === 1 ? 'one real fault' : `${count} real faults`;
  return `Against ${faults}, made with actual programs, sockets and browsers (\`npm run zoo\`):`;
}

function list(names: string[]): string {
  const rest = names.length - maxNamed;
  const named = names.slice(0, maxNamed).map((name) => `- ${escaped(name)}`);
  return [...named, ...(rest > 0 ? [`- and ${rest} more`] : [])].join('\n');
}
