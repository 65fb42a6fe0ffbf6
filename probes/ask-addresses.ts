import type { Attempt } from '../evidence/attempt.ts';
import type { Connect } from '../evidence/connect.ts';
import type { Facts } from '../evidence/index.ts';
import type { Replies } from '../evidence/replies.ts';
import { addressesOf, type Target, urlHost } from '../evidence/target.ts';
import { askPort } from './ask-port.ts';

/** What the browser can find out alone by asking the port on both loopback addresses, in both schemes where the first gives no page. */
export async function askAddresses(
  target: Target,
  attempt: Attempt | undefined,
): Promise<Pick<Facts, 'connect' | 'replies'>> {
  const addresses = new Set([...addressesOf(target), '127.0.0.1', '::1']);
  const asked = await Promise.all([...addresses].map((address) => askAddress(target, address)));
  const replies = asked.flat();
  return { connect: connectFrom(replies, target, attempt), replies };
}

async function askAddress(target: Target, address: string): Promise<Replies> {
  const own = await ask(target, address, target.scheme);
  const { kind } = own.outcome;
  if (kind === 'http' || kind === 'no-connection' || kind === 'cert-rejected') return [own];
  return [own, await ask(target, address, target.scheme === 'http' ? 'https' : 'http')];
}

async function ask(target: Target, address: string, scheme: Target['scheme']): Promise<Replies[number]> {
  const { pathname } = new URL(target.url);
  const startedAt = performance.now();
  const outcome = await askPort(`${scheme}://${urlHost(address)}:${target.port}${pathname}`);
  return { address, scheme, outcome, elapsedMs: Math.round(performance.now() - startedAt) };
}

/** A fetch does not show the connect, but what came back tells whether there was one. Silence does not: it may be a dropped SYN. */
export function connectFrom(replies: Replies, target: Target, attempt: Attempt | undefined): Connect {
  const connect: Connect = [];
  for (const { address, outcome, elapsedMs } of replies) {
    const isKnown = outcome.kind !== 'failed' && outcome.kind !== 'silent';
    if (!isKnown || connect.some((one) => one.address === address)) continue;
    connect.push({ address, elapsedMs, result: outcome.kind === 'no-connection' ? turnedAway(attempt) : 'accepted' });
  }
  if (attempt?.outcome !== 'failed' || attempt.failure !== 'refused') return connect;
  // A browser that reports a refusal has tried every address it knows for the target.
  const untold = addressesOf(target).filter((address) => !connect.some((one) => one.address === address));
  return [
    ...connect,
    ...untold.map((address) => ({ address, result: 'refused' as const, elapsedMs: attempt.elapsedMs })),
  ];
}

function turnedAway(attempt: Attempt | undefined): 'refused' | 'unreachable' {
  return attempt?.outcome === 'failed' && attempt.failure === 'unreachable' ? 'unreachable' : 'refused';
}
