import type { Guess } from '../../diagnosis/reading/port/guessed-port.ts';

type Container = NonNullable<Guess['service']['container']>;

/** The container that a guess leads to, if what speaks for it most is that the port asked for is the one inside. */
export function publishedContainer({ reasons: [strongest], service }: Guess): Container | undefined {
  return strongest === 'inner-port' ? service.container : undefined;
}
