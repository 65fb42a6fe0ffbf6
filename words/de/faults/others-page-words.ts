import { addressAt, type Target } from '../../../evidence/address/target.ts';
import type { Process } from '../../../evidence/port/owners.ts';
import type { Step } from '../../step.ts';
import { programName } from '../names/describe-program.ts';

interface Details {
  port: number;
  holder: Process | undefined;
  wanted: Partial<Process> | undefined;
  now: number | undefined;
}

export function titleOfOthersPage({ port, holder, wanted }: Details): string {
  const other = wanted ? programName(wanted) : 'ein anderes Programm';
  if (!holder) return `Ein Programm antwortet auf Port ${port}, aber auch ${other} wollte ihn verwenden`;
  return programName(holder) === other
    ? `Diese Seite liefert ${other}, aber eine zweite Instanz von ${other} wollte Port ${port} ebenfalls verwenden`
    : `Diese Seite liefert ${programName(holder)}, aber auch ${other} wollte Port ${port} verwenden`;
}

/** Nothing has failed, so no step offers a command that ends something. */
export function stepsForOthersPage({ port, holder, wanted, now }: Details, target: Target): Step[] {
  const other = wanted ? programName(wanted) : 'das andere Programm';
  return [
    now
      ? {
          text: `Öffnen Sie dieselbe Seite auf Port ${now}, wo ${other} läuft:`,
          open: addressAt(target, { port: now }),
        }
      : {
          text: `Starten Sie ${other} auf einem anderen Port als ${port} und öffnen Sie die Adresse, die dabei ausgegeben wird.`,
        },
    {
      text: `Wenn ${other} auf Port ${port} laufen soll, beenden Sie zuerst ${holder ? programName(holder) : 'das Programm dort'} da, wo es gestartet wurde, und starten Sie dann ${other} wieder.`,
    },
  ];
}
