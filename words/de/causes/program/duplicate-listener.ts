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
      ? `Auf Port ${port} sind zwei Server, und diese Seite kommt vielleicht vom falschen`
      : `Auf Port ${port} sind zwei Server, und der Browser hat den anderen erreicht`,
  why: ({ port, met, other, metAt, otherAt, container }) =>
    [
      `Zwei Programme lauschen auf diesem Port: ${nameOf(met, container)} auf ${urlHost(met.address)}:${port} und ${nameOf(other, container)} auf ${urlHost(other.address)}:${port}.`,
      met.address === other.address
        ? 'Das System gibt jede Verbindung an das eine oder das andere.'
        : whoGets({ metAt, otherAt }),
    ].join(' '),
  steps: ({ port, met, other, otherAt, halted, ending, container }, { os, target }) => [
    ...(halted ? [resumeStep(halted, os, describeProgram(halted))] : []),
    ...openOther(otherAt, target),
    // Whichever of the two is wanted, don't stop a working server because the other one is only halted.
    ...(ending && !halted
      ? [
          endingStep(`Wenn Sie das erste nicht brauchen (${nameOf(met, container)}), beenden Sie es`, ending, {
            os,
            aim: 'free',
          }),
        ]
      : []),
    ...(otherAt.length === 0 && met.address !== other.address ? [moveOther(other, port)] : []),
    { text: 'Listen Sie beide Server auf:', command: listListeners(os, port) },
  ],
};

function nameOf({ process }: Rival, container: Named | undefined): string {
  return process ? holderName(process, container) : 'ein nicht erkanntes Programm';
}

/** `Connections to 127.0.0.1 go to the first, connections to [::1] to the second.` */
function whoGets({ metAt, otherAt }: Pick<Rivals, 'metAt' | 'otherAt'>): string {
  const first = listed(metAt.map(urlHost));
  if (otherAt.length === 0)
    return `Verbindungen zu ${first || 'Loopback'} gehen an das erste: Ein Socket, der an eine einzelne Adresse gebunden ist, hat Vorrang vor einem, der an alle Adressen gebunden ist.`;
  return `Verbindungen zu ${first || 'dieser Adresse'} gehen an das erste, Verbindungen zu ${listed(otherAt.map(urlHost))} an das zweite. Bei einem Namen wie localhost probiert Chromium zuerst ::1 und Firefox 127.0.0.1.`;
}

function openOther([host]: string[], target: Target): Step[] {
  return host
    ? [{ text: 'Öffnen Sie dieselbe Seite unter der Adresse des anderen Servers:', open: addressAt(target, { host }) }]
    : [];
}

/** No address reaches it while both are on the port. */
function moveOther({ process }: Rival, port: number): Step {
  const command = bindTo(process?.framework, 'localhost', port + 1);
  const text = `Um beide zu behalten, starten Sie ${process ? programName(process) : 'den anderen Server'} auf einem anderen Port`;
  return withCommand(text, command && inFolder(process?.folder, command));
}
