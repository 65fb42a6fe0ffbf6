import type { Requirement } from '../../packages.ts';
import type { Place } from '../../place/place.ts';
import type { World } from '../../world.ts';
import { ofProgram } from './of-program.ts';

type Start = (place: Place, port: number) => Promise<unknown>;

/** A program that speaks a protocol of its own, whose port somebody opens in a browser. */
export function speaksAnother(
  program: string,
  situation: string,
  needs: readonly Requirement[],
  start: Start,
  more: Partial<World> & { scheme?: string } = {},
): World {
  const { scheme = 'http', ...about } = more;
  return ofProgram(program, situation, {
    cause: 'non-http-service',
    needs,
    ...about,
    async make(place) {
      const port = place.port();
      await start(place, port);
      return { url: `${scheme}://localhost:${port}/` };
    },
  });
}
