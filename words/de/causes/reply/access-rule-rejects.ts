import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const accessRuleRejects: CauseWords<'access-rule-rejects'> = {
  title: ({ port, rejected, open }) =>
    `Der Server auf Port ${port} lässt Zugriffe über ${open} zu, weist aber ${rejected} ab`,
  why: ({ status, rejected, open, process }, { target: { kind } }) =>
    [
      process
        ? `Anfragen über ${rejected} beantwortet ${describeProgram(process)} mit ${status}, solche über ${open} mit der Seite.`
        : `Anfragen über ${rejected} beantwortet der Server mit ${status}, solche über ${open} mit der Seite.`,
      `Beide Adressen bezeichnen diesen Computer, aber eine Zugriffsregel des Servers erlaubt anscheinend nur ${open}.`,
      kind === 'name'
        ? 'Der Name in der Adresse führt zu beiden, und Browser probieren nicht alle dieselbe zuerst.'
        : '',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ rejected, open, process }, { target }) => [
    { text: `Öffnen Sie dieselbe Seite unter ${open}:`, open: addressAt(target, { host: open }) },
    allowToo(rejected, process?.program),
  ],
};

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
