import type { Named } from '../../../../diagnosis/reading/container/named-container.ts';
import type { Rival, Rivals } from '../../../../diagnosis/reading/port/rivals.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { bindTo, inFolder, listListeners } from '../../../steps/commands.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { holderName } from '../../names/holder-name.ts';
import { listed } from '../../names/listed.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { resumeStep } from '../../steps/resume-step.ts';

export const duplicateListener: CauseWords<'duplicate-listener'> = {
  title: ({ port, isPageSeen }) =>
    isPageSeen
      ? `Two servers are on port ${port}, and this page may come from the wrong one`
      : `Two servers are on port ${port}, and the browser reached the other one`,
  why: ({ port, met, other, metAt, otherAt, container }) =>
    [
      `Two programs listen on this port: ${nameOf(met, container)} on ${urlHost(met.address)}:${port}, and ${nameOf(other, container)} on ${urlHost(other.address)}:${port}.`,
      met.address === other.address
        ? 'The system hands each connection to one or the other.'
        : whoGets({ metAt, otherAt }),
    ].join(' '),
  steps: ({ port, met, other, otherAt, halted, ending, container }, { os, target }) => [
    ...(halted ? [resumeStep(halted, os, describeProgram(halted))] : []),
    ...openOther(otherAt, target),
    // Whichever of the two is wanted, don't stop a working server because the other one is only halted.
    ...(ending && !halted
      ? [endingStep(`If you don't need ${nameOf(met, container)}, stop it`, ending, { os, aim: 'free' })]
      : []),
    ...(otherAt.length === 0 && met.address !== other.address ? [moveOther(other, port)] : []),
    { text: 'List both servers:', command: listListeners(os, port) },
  ],
};

function nameOf({ process }: Rival, container: Named | undefined): string {
  return process ? holderName(process, container) : 'an unidentified program';
}

/** `Connections to 127.0.0.1 go to the first, connections to [::1] to the second.` */
function whoGets({ metAt, otherAt }: Pick<Rivals, 'metAt' | 'otherAt'>): string {
  const first = listed(metAt.map(urlHost));
  if (otherAt.length === 0)
    return `Connections to ${first || 'loopback'} go to the first: a socket bound to one address takes precedence over one bound to all addresses.`;
  return `Connections to ${first || 'this address'} go to the first, connections to ${listed(otherAt.map(urlHost))} to the second. For a name like localhost, Chromium tries ::1 first and Firefox 127.0.0.1.`;
}

function openOther([host]: string[], target: Target): Step[] {
  return host ? [{ text: "Open the same page at the other server's address:", open: addressAt(target, { host }) }] : [];
}

/** No address reaches it while both are on the port. */
function moveOther({ process }: Rival, port: number): Step {
  const command = bindTo(process?.framework, 'localhost', port + 1);
  const text = `To keep both, start ${process ? programName(process) : 'the other server'} on another port`;
  return withCommand(text, command && inFolder(process?.folder, command));
}
