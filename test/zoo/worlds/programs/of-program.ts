import { defineWorld, type World } from '../../world.ts';

/** A world of one real program: `situation` is what a person has done with it. */
export function ofProgram(program: string, situation: string, world: Omit<World, 'name' | 'program'>): World {
  return defineWorld({ ...world, program, name: `${program} ${situation}` });
}
