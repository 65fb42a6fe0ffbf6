import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Target } from '../../evidence/address/target.ts';
import type { Redirects } from '../../evidence/browser/redirects.ts';
import { type Facts, factNames } from '../../evidence/index.ts';
import type { Replies } from '../../evidence/port/replies.ts';
import { operatingSystem } from '../../helper/system/operating-system.ts';
import { followRedirects } from '../follow-redirects.ts';
import { isSentOn } from '../is-sent-on.ts';

/**
 * Whether these replies are what `portside check` calls working: a page that isn't an error, behind its redirects on this computer.
 * Judged by the replies alone: what else a check looks at would take longer than the wait that it ends.
 */
export async function isWorking(target: Target, replies: Replies): Promise<boolean> {
  if (!isSentOn(target, replies)) return isPage(target, { replies });
  const { redirects, end } = await followRedirects(target);
  const outcome = end?.outcome;
  if (!end || !outcome) return false;
  const address = replies.find((reply) => reply.outcome.kind === 'http')?.address ?? '';
  return isPage(end.target, { replies: [{ address, scheme: end.target.scheme, outcome }], redirects });
}

function isPage(target: Target, known: { replies: Replies; redirects?: Redirects }): boolean {
  const { host, addresses, url } = target;
  const facts: Partial<Facts> = {
    connect: known.replies.map(({ address }) => ({ address, result: 'accepted' })),
    ...(addresses && { resolution: { name: host, addresses: [...addresses] } }),
    ...known,
  };
  const unknown = Object.fromEntries(
    factNames.filter((name) => !(name in facts)).map((name) => [name, 'not-needed' as const]),
  );
  const at = new Date().toISOString();
  return diagnose({ version: 1, url, os: operatingSystem, at, facts, unknown }).findings[0]?.stop === 'none';
}
