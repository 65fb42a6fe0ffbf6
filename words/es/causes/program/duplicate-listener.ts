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
      ? `Hay dos servidores en el puerto ${port}, y esta página puede venir del equivocado`
      : `Hay dos servidores en el puerto ${port}, y el navegador llegó al otro`,
  why: ({ port, met, other, metAt, otherAt, container }) =>
    [
      `Dos programas escuchan en este puerto: ${nameOf(met, container)} en ${urlHost(met.address)}:${port}, y ${nameOf(other, container)} en ${urlHost(other.address)}:${port}.`,
      met.address === other.address ? 'El sistema asigna cada conexión a uno o al otro.' : whoGets({ metAt, otherAt }),
    ].join(' '),
  steps: ({ port, met, other, otherAt, halted, ending, container }, { os, target }) => [
    ...(halted ? [resumeStep(halted, os, describeProgram(halted))] : []),
    ...openOther(otherAt, target),
    // Whichever of the two is wanted, don't stop a working server because the other one is only halted.
    ...(ending && !halted
      ? [endingStep(`Si no necesitas ${nameOf(met, container)}, detenlo`, ending, { os, aim: 'free' })]
      : []),
    ...(otherAt.length === 0 && met.address !== other.address ? [moveOther(other, port)] : []),
    { text: 'Muestra ambos servidores:', command: listListeners(os, port) },
  ],
};

function nameOf({ process }: Rival, container: Named | undefined): string {
  return process ? holderName(process, container) : 'un programa sin identificar';
}

/** `Connections to 127.0.0.1 go to the first, connections to [::1] to the second.` */
function whoGets({ metAt, otherAt }: Pick<Rivals, 'metAt' | 'otherAt'>): string {
  const first = listed(metAt.map(urlHost));
  if (otherAt.length === 0)
    return `Las conexiones a ${first || 'loopback'} van al primero: un socket vinculado a una sola dirección tiene prioridad sobre uno vinculado a todas.`;
  return `Las conexiones a ${first || 'esta dirección'} van al primero, y las conexiones a ${listed(otherAt.map(urlHost))} van al segundo. Para un nombre como localhost, Chromium prueba primero ::1 y Firefox 127.0.0.1.`;
}

function openOther([host]: string[], target: Target): Step[] {
  return host
    ? [{ text: 'Abre la misma página en la dirección del otro servidor:', open: addressAt(target, { host }) }]
    : [];
}

/** No address reaches it while both are on the port. */
function moveOther({ process }: Rival, port: number): Step {
  const command = bindTo(process?.framework, 'localhost', port + 1);
  const text = `Para conservar ambos, inicia ${process ? programName(process) : 'el otro servidor'} en otro puerto`;
  return withCommand(text, command && inFolder(process?.folder, command));
}
