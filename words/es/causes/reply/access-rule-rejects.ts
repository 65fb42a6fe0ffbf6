import type { Rejected } from '../../../../diagnosis/causes/reply/access-rule-rejects.ts';
import type { Circumstances } from '../../../../diagnosis/circumstances.ts';
import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: (rejection) =>
    'container' in rejection
      ? `El servidor del contenedor ${containerName(rejection.container)} solo acepta solicitudes desde dentro de él`
      : titleOfAddress(rejection),
  why: (rejection, context) =>
    'container' in rejection
      ? `Las solicitudes al puerto ${rejection.port} llegan desde fuera a ${describeContainer(rejection.container)}. Para su servidor, parecen venir de otro equipo, así que las rechaza.`
      : whyAddress(rejection, context),
  steps: (rejection, context) => ('container' in rejection ? [allowEngine] : stepsForAddress(rejection, context)),
};

const allowEngine: Step = {
  text: 'En la configuración del servidor dentro del contenedor, permite la dirección que usa el motor, a menudo 172.17.0.1, o todas: `Require all granted` en Apache, el patrón `allow` de RemoteAddrValve en Tomcat.',
};

type OfAddress = Extract<Rejected, { rejected: string }>;

function titleOfAddress({ port, rejected, open }: OfAddress): string {
  return `El servidor del puerto ${port} acepta ${open}, pero rechaza ${rejected}`;
}

function whyAddress({ status, rejected, open, process }: OfAddress, { target: { kind } }: Circumstances): string {
  return [
    process
      ? `Las solicitudes a ${rejected} reciben ${status} de ${describeProgram(process)}, y las solicitudes a ${open} reciben la página.`
      : `Las solicitudes a ${rejected} reciben ${status} del servidor, y las solicitudes a ${open} reciben la página.`,
    `Ambas direcciones son este equipo, pero una regla de acceso del servidor parece permitir solo ${open}.`,
    kind === 'name'
      ? 'El nombre de la dirección lleva a ambas, y no todos los navegadores prueban primero la misma.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function stepsForAddress({ rejected, open, process }: OfAddress, { target }: Circumstances): Step[] {
  return [
    { text: `Abre la misma página en ${open}:`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ];
}

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
