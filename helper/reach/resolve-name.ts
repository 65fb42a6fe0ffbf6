import type { Resolution } from '../../evidence/machine/resolution.ts';

type Resolved = Pick<Resolution, 'addresses' | 'error'>;

/** A resolver that waits for a far server is not waited for: a name of this computer is known at once. */
const resolveMs = 2_000;

/** Asks the system's resolver, as every program but a browser does. */
export async function resolveName(name: string): Promise<Resolved> {
  const { lookup } = await import('node:dns/promises');
  const found = lookup(name, { all: true, verbatim: true }).then(
    (entries): Resolved => ({ addresses: [...new Set(entries.map(({ address }) => address))] }),
    (error: NodeJS.ErrnoException): Resolved => ({ addresses: [], error: error.code ?? 'unknown' }),
  );
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<Resolved>((resolve) => {
    timer = setTimeout(resolve, resolveMs, { addresses: [], error: 'ETIMEDOUT' });
  });
  return Promise.race([found, tooLate]).finally(() => clearTimeout(timer));
}
