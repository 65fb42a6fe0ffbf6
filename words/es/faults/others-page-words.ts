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
  const other = wanted ? programName(wanted) : 'otro programa';
  if (!holder) return `En el puerto ${port} responde un programa, pero ${other} también quería usarlo`;
  return programName(holder) === other
    ? `Esta página es de ${other}, pero otra instancia de ${other} también quería el puerto ${port}`
    : `Esta página es de ${programName(holder)}, pero ${other} también quería el puerto ${port}`;
}

/** Nothing has failed, so no step offers a command that ends something. */
export function stepsForOthersPage({ port, holder, wanted, now }: Details, target: Target): Step[] {
  const other = wanted ? programName(wanted) : 'el otro programa';
  return [
    now
      ? {
          text: `Abre la misma página en el puerto ${now}, donde se ejecuta ${other}:`,
          open: addressAt(target, { port: now }),
        }
      : { text: `Inicia ${other} en un puerto distinto del ${port} y abre la dirección que muestre.` },
    {
      text: `Si ${other} debe tener el puerto ${port}, primero detén ${holder ? programName(holder) : 'el programa que lo ocupa'} desde donde se inició y luego vuelve a iniciar ${other}.`,
    },
  ];
}
