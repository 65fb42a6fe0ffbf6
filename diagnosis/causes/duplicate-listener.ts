import { covers } from '../../evidence/covers.ts';
import type { Facts } from '../../evidence/index.ts';
import { addressAt, addressesOf, type Target, urlHost } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { bindTo, inFolder, listListeners } from '../commands.ts';
import { type Named, named } from '../container-words.ts';
import { mappingUp } from '../containers-on-port.ts';
import { describeProgram, programName } from '../describe-program.ts';
import { endingOf, endingStep } from '../ending-step.ts';
import { isHalted } from '../halted-server.ts';
import { holderName } from '../holder-name.ts';
import { resumeStep } from '../resume-step.ts';
import { isPage, type Rival, type Rivals, rivals } from '../rivals.ts';
import { isSameServer } from '../same-server.ts';
import { sentenceStart } from '../sentence-start.ts';
import { addressTried } from '../way-to-port.ts';
import { withCommand } from '../with-command.ts';

/** Two servers share the port, each on its own address or side by side, and the browser met the other one. */
export const duplicateListener = defineCause({
  id: 'duplicate-listener',
  stop: 'program',
  needs: [],
  uses: ['listeners', 'connect', 'owners', 'replies', 'remembered', 'attempt', 'services', 'containers', 'forwarders'],
  judge(facts) {
    const { target, remembered, attempt, connect } = facts;
    const found = rivals(facts);
    // Whoever was met has to be there.
    if (!found || (connect && !addressTried(target, connect, attempt))) return ruledOut;
    const { met, other } = found;
    const halted = [met, other].find(({ process }) => isHalted(process))?.process;
    const details = {
      port: target.port,
      ...found,
      halted,
      ending: endingOf(met.process, facts),
      container: containerOn(facts),
    };
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
    why: ({ port, met, other, metAt, otherAt, container }) =>
      [
        `${nameOf(met, container).replace(/^(a|the) /, sentenceStart)} listens on ${urlHost(met.address)}:${port}, and ${nameOf(other, container)} on ${urlHost(other.address)}:${port}.`,
        met.address === other.address
          ? 'The system gives each connection to one of the two.'
          : whoGets({ metAt, otherAt }),
      ].join(' '),
    steps: ({ port, met, other, otherAt, halted, ending, container }, { os, target }) => [
      ...(halted ? [resumeStep(halted, os, describeProgram(halted))] : []),
      ...openOther(otherAt, target),
      // Whichever of the two is wanted, the one that works is not to be ended for one that is only halted.
      ...(ending && !halted
        ? [endingStep(`Or end the one that is not wanted, ${nameOf(met, container)}`, ending, { os, aim: 'free' })]
        : []),
      ...(otherAt.length === 0 && met.address !== other.address ? [moveOther(other, port)] : []),
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

/** A page came, and nothing says that another one is wanted. Of an unknown browser that may be the page of either address. */
function isFine({
  target,
  replies,
  attempt,
}: { target: Target } & { [Name in 'replies' | 'attempt']: Facts[Name] | undefined }): boolean {
  if (attempt) return attempt.outcome === 'answered' && attempt.status < 400;
  const own = (replies ?? []).filter(
    ({ scheme, outcome }) => scheme === target.scheme && outcome.kind !== 'no-connection',
  );
  return own.length > 0 && own.every(({ outcome }) => isPage(outcome));
}

/** Where a container publishes the port, that is whose the engine's socket is. */
function containerOn({ target, at, containers = [] }: Shared): Named | undefined {
  const container = mappingUp(target, containers, at)?.container;
  return container && named(container);
}

interface Shared {
  target: Target;
  at: string;
  containers: Facts['containers'] | undefined;
}

function nameOf({ process }: Rival, container: Named | undefined): string {
  return process ? holderName(process, container) : 'a program that cannot be seen';
}

/** `127.0.0.1 leads to the first, ::1 to the second` */
function whoGets({ metAt, otherAt }: Pick<Rivals, 'metAt' | 'otherAt'>): string {
  const first = metAt.map(urlHost).join(' and ');
  if (otherAt.length === 0)
    return `So ${first || 'loopback'} ${metAt.length > 1 ? 'both lead' : 'leads'} to the first: a socket on one address gets its connections before one on all addresses.`;
  return `${first || 'The address'} leads to the first, ${otherAt.map(urlHost).join(' and ')} to the second; of a name, Chromium tries ::1 first and Firefox 127.0.0.1.`;
}

function openOther([host]: string[], target: Target): Step[] {
  return host
    ? [{ text: 'Open the same page on the address of the other one:', open: addressAt(target, { host }) }]
    : [];
}

/** No address leads there as long as both are on the port. */
function moveOther({ process }: Rival, port: number): Step {
  const command = bindTo(process?.framework, 'localhost', port + 1);
  const text = `Or start ${process ? programName(process) : 'the other one'} on another port`;
  return withCommand(text, command && inFolder(process?.folder, command));
}
