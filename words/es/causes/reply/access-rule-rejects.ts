import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: ({ port, rejected, open }) => `El servidor del puerto ${port} acepta ${open}, pero rechaza ${rejected}`,
  why: ({ status, rejected, open, process }, { target: { kind } }) =>
    [
      process
        ? `Las solicitudes a ${rejected} reciben ${status} de ${describeProgram(process)}, y las solicitudes a ${open} reciben la página.`
        : `Las solicitudes a ${rejected} reciben ${status} del servidor, y las solicitudes a ${open} reciben la página.`,
      `Ambas direcciones son este equipo, pero una regla de acceso del servidor parece permitir solo ${open}.`,
      kind === 'name'
        ? 'El nombre de la dirección lleva a ambas, y no todos los navegadores prueban primero la misma.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ rejected, open, process }, { target }) => [
    { text: `Abre la misma página en ${open}:`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ],
};

function allowToo(address: string, program = ''): Step {
  if (/nginx/.test(program))
    return {
      text: `O permite también ${address}: añade \`allow ${address};\` junto a los demás \`allow\` de la configuración de nginx.`,
    };
  if (/httpd|apache/.test(program))
    return {
      text: 'O permite ambas: sustituye en la configuración de Apache la regla que nombra una sola dirección por `Require local`, que abarca 127.0.0.1 y ::1.',
    };
  return {
    text: `O permite también ${address}: busca 127.0.0.1 o ::1 en la configuración del servidor y en la aplicación.`,
  };
}
