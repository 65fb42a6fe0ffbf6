import type { Resolution } from '../../../evidence/resolution.ts';

/** Asks the system's resolver, as every program does that is no browser. A resolver that waits for a far server is not waited for. */
export async function resolveName(name: string, timeoutMs: number): Promise<Pick<Resolution, 'addresses' | 'error'>> {
  const { lookup } = await import('node:dns/promises');
  const found = lookup(name, { all: true, verbatim: true }).then(
    (entries) => ({ addresses: [...new Set(entries.map(({ address }) => address))] }),
    (error: NodeJS.ErrnoException) => ({ addresses: [], error: error.code ?? 'unknown' }),
  );
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<{ addresses: string[]; error: string }>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, { addresses: [], error: 'ETIMEDOUT' });
  });
  return Promise.race([found, tooLate]).finally(() => clearTimeout(timer));
}
