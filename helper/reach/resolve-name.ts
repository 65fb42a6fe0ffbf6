import type { Resolution } from '../../evidence/machine/resolution.ts';

type Resolved = Pick<Resolution, 'addresses' | 'error'>;

/** We don't wait for a resolver that asks a remote server: a name of this computer resolves at once. */
const resolveMs = 2_000;

/** Asks the system's resolver, as all programs but browsers do. */
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
