import { programKind } from '../../../diagnosis/knowledge/program-kinds.ts';
import { isHalted } from '../../../diagnosis/reading/program/halted-server.ts';
import type { endingOf } from '../../../diagnosis/reading/program/what-ends-with.ts';
import type { OperatingSystem } from '../../../evidence/index.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { RememberedServer } from '../../../evidence/port/remembered.ts';
import type { Step } from '../../step.ts';
import { listListeners } from '../../steps/commands.ts';
import { describeProgram, programName } from '../names/describe-program.ts';
import { endingStep } from './ending-step.ts';
import { resumeStep } from './resume-step.ts';

interface Held {
  port: number;
  holder: Process | undefined;
  ending: ReturnType<typeof endingOf>;
  wanted: Process | RememberedServer | undefined;
}

/** Resumes a server that is only halted, rather than ending one that works. */
export function freeingStep({ port, holder, ending, wanted }: Held, os: OperatingSystem): Step {
  if (wanted && 'state' in wanted && isHalted(wanted)) return resumeStep(wanted, os, describeProgram(wanted));
  if (holder && isHalted(holder)) return resumeStep(holder, os, describeProgram(holder));
  if (ending && holder && (holder.pid !== undefined || programKind(holder)))
    return endingStep(`Si no necesitas ${programName(holder)}, detenlo`, ending, { os, aim: 'free' });
  const text = holder
    ? `Busca el proceso de ${programName(holder)} que usa el puerto y detenlo si nadie lo necesita:`
    : 'Busca el programa que usa el puerto y detenlo si nadie lo necesita:';
  return { text, command: listListeners(os, port) };
}
