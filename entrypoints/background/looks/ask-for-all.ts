import { anyAccepts } from '../../../diagnosis/reading/port/connect-results.ts';
import { withoutQuery } from '../../../evidence/address/mask-query.ts';
import type { Target } from '../../../evidence/address/target.ts';
import type { Attempt } from '../../../evidence/browser/attempt.ts';
import { failedWith } from '../../../evidence/browser/failure-of.ts';
import type { Facts } from '../../../evidence/index.ts';
import { askAddresses } from '../../../probes/asking/ask-addresses.ts';
import { findLikelyPorts } from '../../../probes/asking/find-likely-ports.ts';
import { keepNewest } from '../../../state/keep-newest.ts';

interface Asked {
  at: number;
  answer: Promise<unknown>;
}

const asked = new Map<string, Asked>();
const maxKept = 20;

/** What the browser can find out without the helper, shared by all tabs that ask about the same server at about the same time. */
export async function askForAll(
  target: Target,
  attempt: Attempt | undefined,
  since: number,
): Promise<Pick<Facts, 'connect' | 'replies' | 'services'>> {
  const [replies, services] = await Promise.all([
    askServer(target, attempt, since),
    once(`services ${target.port}`, since, () => findLikelyPorts(target)),
  ]);
  return { ...replies, services };
}

/** If nothing accepts connections, the path makes no difference. */
async function askServer(
  target: Target,
  attempt: Attempt | undefined,
  since: number,
): Promise<Pick<Facts, 'connect' | 'replies'>> {
  const ask = () => askAddresses(target, attempt);
  const { origin } = new URL(target.url);
  const how = attempt?.outcome === 'failed' ? `${attempt.failure} ${attempt.code}` : attempt?.outcome;
  const path = withoutQuery(target.url);
  if (!failedWith(attempt, 'refused')) return once(`${path} ${how}`, since, ask);
  const found = await once(`${origin} ${how}`, since, ask);
  return anyAccepts(found.connect) ? once(`${path} ${how}`, since, ask) : found;
}

function once<Answer>(what: string, since: number, ask: () => Promise<Answer>): Promise<Answer> {
  const known = asked.get(what);
  if (known && known.at >= since) return known.answer as Promise<Answer>;
  const answer = ask();
  asked.delete(what);
  keepNewest(asked, what, { at: Date.now(), answer }, maxKept);
  return answer;
}
