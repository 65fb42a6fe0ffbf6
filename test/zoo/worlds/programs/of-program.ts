import { defineWorld, type World } from '../../world.ts';

/** A world of one real program: `situation` is what a person has done with it. */
export function ofProgram(
  program: string,
  situation: string,
  world: Omit<World, 'name' | 'program' | 'besideOthers'> & { isAlone?: boolean },
): World {
  const { isAlone = false, ...rest } = world;
  return defineWorld({ besideOthers: !isAlone, ...rest, program, name: `${program} ${situation}` });
}
