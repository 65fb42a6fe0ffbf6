import type { Named } from '../../../../diagnosis/reading/container/named-container.ts';
import type { Rival, Rivals } from '../../../../diagnosis/reading/port/rivals.ts';
import { addressAt, type Target, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { holderName } from '../../names/holder-name.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { bindTo, inFolder, listListeners } from '../../steps/commands.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { resumeStep } from '../../steps/resume-step.ts';
import { withCommand } from '../../steps/with-command.ts';

export const duplicateListener: CauseWords<'duplicate-listener'> = {
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
};

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
