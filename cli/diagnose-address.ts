import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { findRedirectLoop } from '../diagnosis/reading/reply/find-redirect-loop.ts';
import { parseNamedTarget, type Target } from '../evidence/address/target.ts';
import type { Redirects } from '../evidence/browser/redirects.ts';
import { browserFacts, type Evidence, evidenceSchema, type FoundOut, factNames } from '../evidence/index.ts';
import type { Replies } from '../evidence/port/replies.ts';
import { look } from '../helper/look.ts';
import { maskAllTexts } from '../helper/secrets/mask-all-texts.ts';
import { operatingSystem } from '../helper/system/operating-system.ts';
import { followRedirects, type Way } from './follow-redirects.ts';
import { withAskedFrom } from './here/asked-from.ts';
import { isSentOn } from './is-sent-on.ts';

/** Longer than on a page: people expect a command to take a while, and it has to tell a slow answer from none. */
const silenceMs = 3_000;

/** A diagnosis, and the address it's about: where redirects on this computer end. */
export interface Diagnosed {
  target: Target;
  diagnosis: Diagnosis;
}

/** Diagnoses an address as the extension does; facts that only a browser sees stay unknown. */
export async function diagnoseAddress(target: Target): Promise<Diagnosed> {
  const evidence = await gatherFromMachine(target);
  if (!isSentOn(target, evidence.facts.replies)) return diagnosed(target, evidence);
  const { redirects, end } = await followRedirects(target);
  if (!end) return diagnosed(target, withRedirects(evidence, redirects));
  const atEnd = end.target === target ? evidence : await gatherFromMachine(end.target);
  // A cookie set on the way may lead past the redirects that were followed.
  const straight = findRedirectLoop(redirects) ? [] : redirects;
  return diagnosed(end.target, withRedirects(withReply(atEnd, end), straight));
}

/** The schema masks queries: they are needed to follow redirects up to here, but are never shown. */
function diagnosed(target: Target, evidence: Evidence): Diagnosed {
  return { target, diagnosis: diagnose(evidenceSchema.parse(evidence)) };
}

/** Without the cookies set on the way, the last address may redirect again; in a browser it doesn't. */
function withReply(evidence: Evidence, { target, outcome }: NonNullable<Way['end']>): Evidence {
  const { replies } = evidence.facts;
  if (!replies || outcome?.kind !== 'http' || !isSentOn(target, replies)) return evidence;
  const isOwn = ({ scheme, host }: Replies[number]) => scheme === target.scheme && host === undefined;
  const followed = replies.map((reply) =>
    isOwn(reply) && reply.outcome.kind === 'http' ? { ...reply, outcome } : reply,
  );
  return { ...evidence, facts: { ...evidence.facts, replies: followed } };
}

function withRedirects(evidence: Evidence, redirects: Redirects): Evidence {
  const { redirects: _, ...unknown } = evidence.unknown ?? {};
  const senders = redirects.map(({ from }) => parseNamedTarget(from)?.port);
  // The server that redirected here is running, so it isn't the missing one.
  const services = evidence.facts.services?.map(({ isFromHere, ...service }) =>
    isFromHere && !senders.includes(service.port) ? { ...service, isFromHere } : service,
  );
  return { ...evidence, facts: { ...evidence.facts, ...(services && { services }), redirects }, unknown };
}

async function gatherFromMachine(target: Target): Promise<Evidence> {
  const found: FoundOut = { facts: {}, unknown: Object.fromEntries(browserFacts.map((name) => [name, 'no-browser'])) };
  await look(
    target,
    ({ facts, unknown }) => {
      Object.assign(found.facts, maskAllTexts(facts));
      Object.assign(found.unknown, unknown);
    },
    { silenceMs },
  );
  const unasked = factNames.filter((name) => found.facts[name] === undefined && !found.unknown[name]);
  const unknown = { ...found.unknown, ...Object.fromEntries(unasked.map((name) => [name, 'not-needed' as const])) };
  const evidence: Evidence = {
    version: 1,
    url: target.url,
    os: operatingSystem,
    at: new Date().toISOString(),
    facts: found.facts,
    unknown,
  };
  return withAskedFrom(target, evidence, process.cwd());
}
