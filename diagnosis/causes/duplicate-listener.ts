import { covers } from '../../evidence/covers.ts';
import type { Facts } from '../../evidence/index.ts';
import type { Owners, Process } from '../../evidence/owners.ts';
import type { Replies } from '../../evidence/replies.ts';
import { addressAt, addressesOf, type Target, urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { endProcess, listListeners } from '../commands.ts';
import { describeProgram } from '../describe-program.ts';
import { isSameServer } from '../same-server.ts';
import { boundForTarget, boundOnPort } from '../way-to-port.ts';
import { withCommand } from '../with-command.ts';

/** Two servers share the port, each on its own address or side by side, and the browser met the other one. */
export const duplicateListener = defineCause({
  id: 'duplicate-listener',
  stop: 'program',
  needs: ['listeners'],
  uses: ['owners', 'replies', 'remembered', 'attempt'],
  judge(facts) {
    const { target, remembered, attempt } = facts;
    if (boundForTarget(target, facts.listeners).length === 0) return ruledOut;
    const [met, other] = rivals(facts);
    if (!met || !other) return ruledOut;
    const details = { port: target.port, met, other, browser: attempt?.browser };
    const isMet = met.process && remembered && isSameServer(met.process, remembered);
    const isOther = other.process && remembered && isSameServer(other.process, remembered);
    // Of two on the same address either may have been met.
    const isOneOfTwo = met.address === other.address;
    if (isMet && !isOneOfTwo) return ruledOut;
    if (isOther && isMet === false && !isOneOfTwo && isOrderKnown(target, attempt)) return certain(details);
    return isOther || !isFine(facts) ? likely(details) : ruledOut;
  },
  text: {
    title: ({ port }) => `Two servers share port ${port}, and the browser met the other one`,
    why: ({ port, met, other, browser }) =>
      [
        `${named(met)} listens on ${urlHost(met.address)}:${port}, and ${named(other).replace(/^A /, 'a ')} on ${urlHost(other.address)}:${port}.`,
        met.address === other.address
          ? 'The system gives each connection to one of the two.'
          : `What the address leads to depends on who asks: Chromium tries ::1 first, Firefox 127.0.0.1${browser === 'firefox' || browser === 'chromium' ? '' : ', other programs either'}.`,
      ].join(' '),
    steps: ({ port, met, other }, { os, target }) => [
      ...openOther(met, other, target),
      withCommand(
        `Or end the one that is not wanted, ${named(met).replace(/^A /, 'a ')}`,
        endProcess(os, met.process?.pid),
      ),
      { text: 'To see both:', command: listListeners(os, port) },
    ],
  },
});

interface Rival {
  address: string;
  process: Process | undefined;
}

type Known = { target: Target; listeners: Facts['listeners'] } & {
  [Name in 'owners' | 'replies' | 'attempt']: Facts[Name] | undefined;
};

/** The listener that gets the browser's connections, and one of another program that covers an address of the target too. */
function rivals({ target, listeners, owners, replies, attempt }: Known): Rival[] {
  const order = addressesOf(target);
  if (attempt?.browser === 'chromium') order.reverse();
  const bound = boundOnPort(target, listeners);
  const asked = order.find((address) => bound.some((one) => covers(one, address)));
  if (!asked) return [];
  // The socket that is bound to just this address goes before one that takes them all.
  const closest = (address: string) =>
    bound.find((one) => one === address) ?? bound.find((one) => covers(one, address));
  const metAt = closest(asked) ?? asked;
  const met = { address: metAt, process: processAt(metAt, owners) };
  const loopback = [...order, '127.0.0.1', '::1'];
  const others = [...rowsOf(owners), ...bound.map((address) => ({ address, process: undefined }))].filter(
    (row) => loopback.some((address) => covers(row.address, address)) && isAnother(met, row, { asked, replies }),
  );
  return others[0] ? [met, others[0]] : [];
}

/** Of a name the browser takes one of two addresses, and each has its own order. */
function isOrderKnown({ kind }: Target, attempt: Known['attempt']): boolean {
  return kind !== 'name' || attempt?.browser === 'chromium' || attempt?.browser === 'firefox';
}

function rowsOf(owners: Owners | undefined): Rival[] {
  return (owners ?? []).map(({ address, process }) => ({ address, process }));
}

function processAt(address: string, owners: Owners | undefined): Process | undefined {
  return owners?.find((owner) => owner.address === address)?.process;
}

/** Known by its process; where that cannot be seen, by what it answers at its own address. */
function isAnother(
  met: Rival,
  other: Rival,
  { asked, replies }: { asked: string; replies: Replies | undefined },
): boolean {
  if (met.process && other.process) return !isFamily(met.process, other.process);
  if (met.address === other.address || other.process || met.process) return false;
  const answers = (address: string) => replies?.find((one) => one.address === address)?.outcome;
  const [ofMet, ofOther] = [answers(asked), answers(other.address)];
  return ofMet !== undefined && ofOther !== undefined && signOf(ofMet) !== signOf(ofOther);
}

/** These run once for each address of one container. */
const onePerAddress = /^(docker-proxy|com\.docker|rootlessport|conmon|wslrelay)/;

/** The workers of one server share its command line. */
function isFamily(one: Process, other: Process): boolean {
  if (one.pid !== undefined && one.pid === other.pid) return true;
  if (onePerAddress.test(one.program) && one.program === other.program) return true;
  const isNamed = one.command !== undefined && one.command === other.command && one.folder === other.folder;
  return isNamed || (one.pid === undefined && other.pid === undefined && one.program === other.program);
}

function signOf(outcome: Replies[number]['outcome']): string {
  // One server may answer its two addresses with another status each.
  return outcome.kind === 'http' ? `http ${outcome.server ?? ''}` : outcome.kind;
}

/** A page came, and nothing says that another one is wanted. */
function isFine({ target, replies, attempt }: Known): boolean {
  if (attempt) return attempt.outcome === 'answered' && attempt.status < 400;
  return (replies ?? []).some(
    ({ scheme, outcome }) => scheme === target.scheme && outcome.kind === 'http' && outcome.status < 400,
  );
}

function named({ process }: Rival): string {
  return process ? describeProgram(process) : 'A program that cannot be seen';
}

function openOther(met: Rival, other: Rival, target: Target): Step[] {
  if (met.address === other.address || covers(other.address, met.address)) return [];
  const host = other.address === '::' ? '::1' : other.address === '0.0.0.0' ? '127.0.0.1' : other.address;
  return [{ text: 'Open the same page on the address of the other one:', open: addressAt(target, { host }) }];
}
