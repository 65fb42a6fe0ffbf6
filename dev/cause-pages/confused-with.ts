import { causes } from '../../diagnosis/causes/index.ts';
import { worlds } from '../../test/zoo/worlds/index.ts';
import { escaped } from './escaped.ts';
import { examplesOf } from './examples-of.ts';

const maxNamed = 6;

/** Causes whose evidence is almost the same, by the near misses of the zoo: first those with a world that tells the two apart. */
export function confusedWith(cause: string): string[] {
  const misses = worlds.filter((world) => world.nearMissOf === cause).map((world) => world.cause);
  const missed = worlds.filter((world) => world.cause === cause).map(({ nearMissOf }) => nearMissOf);
  const others = new Set([...misses, ...missed]);
  others.delete(cause);
  return [...others]
    .filter((other) => causes.some(({ id }) => id === other))
    .slice(0, maxNamed)
    .map((other) => `- ${linkTo(String(other))}${worldOf(cause, other)}`);
}

export function linkTo(cause: string): string {
  return `[${escaped(examplesOf(cause)[0].title)}](${cause}.md)`;
}

function worldOf(cause: string, other: string | undefined): string {
  const world = worlds.find((one) => one.nearMissOf === cause && one.cause === other);
  return world ? `, where ${escaped(world.name)}` : '';
}
