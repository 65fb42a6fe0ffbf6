import { covers } from '../../evidence/covers.ts';
import type { Facts } from '../../evidence/index.ts';
import { addressAt, addressesOf, type Target, urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { listListeners } from '../commands.ts';
import { describeProgram } from '../describe-program.ts';
import { endingOf, endingStep } from '../ending-step.ts';
import { isHalted, resumeStep } from '../resume-step.ts';
import { isPage, type Rival, rivals } from '../rivals.ts';
import { isSameServer } from '../same-server.ts';
import { addressTried } from '../way-to-port.ts';

/** Two servers share the port, each on its own address or side by side, and the browser met the other one. */
export const duplicateListener = defineCause({
  id: 'duplicate-listener',
  stop: 'program',
  needs: [],
  uses: ['listeners', 'connect', 'owners', 'replies', 'remembered', 'attempt', 'services', 'containers'],
  judge(facts) {
    const { target, remembered, attempt, connect } = facts;
    const [met, other] = rivals(facts);
    // Whoever was met has to be there.
    if (!met || !other || (connect && !addressTried(target, connect, attempt))) return ruledOut;
    const halted = [met, other].find(({ process }) => isHalted(process))?.process;
    const details = { port: target.port, met, other, halted, ending: endingOf(met.process, facts) };
    const isMet = met.process && remembered && isSameServer(met.process, remembered);
    const isOther = other.process && remembered && isSameServer(other.process, remembered);
    // Of two on the same address either may have been met.
    const isOneOfTwo = met.address === other.address;
    if (isMet && !isOneOfTwo) return ruledOut;
    if (isOther && isMet === false && !isOneOfTwo && isOrderKnown(target, attempt)) return certain(details);
    return isOther || (mayBeMeant(target, other) && !isFine(facts)) ? likely(details) : ruledOut;
  },
  text: {
    title: ({ port }) => `Two servers share port ${port}, and the browser met the other one`,
    why: ({ port, met, other }) =>
      [
        `${named(met)} listens on ${urlHost(met.address)}:${port}, and ${named(other).replace(/^A /, 'a ')} on ${urlHost(other.address)}:${port}.`,
        met.address === other.address
          ? 'The system gives each connection to one of the two.'
          : `What the address leads to depends on who asks: Chromium tries ::1 first, Firefox 127.0.0.1.`,
      ].join(' '),
    steps: ({ port, met, other, halted, ending }, { os, target }) => [
      ...(halted ? [resumeStep(halted, os, describeProgram(halted))] : []),
      ...openOther(met, other, target),
      // Whichever of the two is wanted, the one that works is not to be ended for one that is only halted.
      ...(ending && !halted
        ? [endingStep(`Or end the one that is not wanted, ${named(met)}`, ending, { os, aim: 'free' })]
        : []),
      { text: 'To see both:', command: listListeners(os, port) },
    ],
  },
});

/** Of a plain address only such as cover it too; a server on another one is another address. */
function mayBeMeant(target: Target, other: Rival): boolean {
  return addressesOf(target).some((address) => covers(other.address, address));
}

/** Of a name the browser takes one of two addresses, and each has its own order. */
function isOrderKnown({ kind }: Target, attempt: Facts['attempt'] | undefined): boolean {
  return kind !== 'name' || attempt?.browser === 'chromium' || attempt?.browser === 'firefox';
}

/** A page came, and nothing says that another one is wanted. */
function isFine({
  target,
  replies,
  attempt,
}: { target: Target } & { [Name in 'replies' | 'attempt']: Facts[Name] | undefined }): boolean {
  if (attempt) return attempt.outcome === 'answered' && attempt.status < 400;
  return (replies ?? []).some(({ scheme, outcome }) => scheme === target.scheme && isPage(outcome));
}

function named({ process }: Rival): string {
  return process ? describeProgram(process) : 'A program that cannot be seen';
}

function openOther(met: Rival, other: Rival, target: Target): Step[] {
  if (met.address === other.address || covers(other.address, met.address)) return [];
  const host = other.address === '::' ? '::1' : other.address === '0.0.0.0' ? '127.0.0.1' : other.address;
  return [{ text: 'Open the same page on the address of the other one:', open: addressAt(target, { host }) }];
}
