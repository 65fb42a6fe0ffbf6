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
      ? `Der Server im Container ${containerName(rejection.container)} nimmt nur Anfragen aus dem Container selbst an`
      : titleOfAddress(rejection),
  why: (rejection, context) =>
    'container' in rejection
      ? `Anfragen an Port ${rejection.port} kommen von außen zum ${describeContainer(rejection.container)}. Für den Server dort scheinen sie von einem anderen Computer zu stammen, deshalb weist er sie ab.`
      : whyAddress(rejection, context),
  steps: (rejection, context) => ('container' in rejection ? [allowEngine] : stepsForAddress(rejection, context)),
};

const allowEngine: Step = {
  text: 'Erlauben Sie in der Konfiguration des Servers im Container die Adresse der Engine, oft 172.17.0.1, oder alle Adressen: `Require all granted` bei Apache, das Muster `allow` des RemoteAddrValve bei Tomcat.',
};

type OfAddress = Extract<Rejected, { rejected: string }>;

function titleOfAddress({ port, rejected, open }: OfAddress): string {
  return `Der Server auf Port ${port} lässt Zugriffe über ${open} zu, weist aber ${rejected} ab`;
}

function whyAddress({ status, rejected, open, process }: OfAddress, { target: { kind } }: Circumstances): string {
  return [
    process
      ? `Anfragen über ${rejected} beantwortet ${describeProgram(process)} mit ${status}, solche über ${open} mit der Seite.`
      : `Anfragen über ${rejected} beantwortet der Server mit ${status}, solche über ${open} mit der Seite.`,
    `Beide Adressen bezeichnen diesen Computer, aber eine Zugriffsregel des Servers erlaubt anscheinend nur ${open}.`,
    kind === 'name' ? 'Der Name in der Adresse führt zu beiden, und Browser probieren nicht alle dieselbe zuerst.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function stepsForAddress({ rejected, open, process }: OfAddress, { target }: Circumstances): Step[] {
  return [
    { text: `Öffnen Sie dieselbe Seite unter ${open}:`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ];
}

function allowToo(address: string, program = ''): Step {
  if (/nginx/.test(program))
    return {
      text: `Oder erlauben Sie auch ${address}: Fügen Sie in der nginx-Konfiguration neben dem anderen \`allow\` die Zeile \`allow ${address};\` hinzu.`,
    };
  if (/httpd|apache/.test(program))
    return {
      text: 'Oder erlauben Sie beide: Ersetzen Sie in der Apache-Konfiguration die Regel mit der einzelnen Adresse durch `Require local`, das für 127.0.0.1 und ::1 gilt.',
    };
  return {
    text: `Oder erlauben Sie auch ${address}: Suchen Sie in der Konfiguration des Servers und in der App nach 127.0.0.1 oder ::1.`,
  };
}
