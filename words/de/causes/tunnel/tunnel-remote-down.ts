import type { Trouble } from '../../../../diagnosis/reading/container/trouble-of.ts';
import type { Forwarder } from '../../../../evidence/machine/forwarders.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { titleThatFits } from '../../../names/title-that-fits.ts';
import type { Step } from '../../../step.ts';
import { commandOnMachine } from '../../../steps/ssh-command.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { complaintSentence, farEndName, forwarderName } from '../../names/describe-forwarder.ts';

export const tunnelRemoteDown: CauseWords<'tunnel-remote-down'> = {
  title: ({ port, forwarder, trouble }) => {
    const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
    if (trouble === 'forbidden')
      return `Auf Port ${port} läuft ${name}, aber der andere Rechner blockiert diese Verbindungen`;
    const title = `Auf Port ${port} läuft ${name}, aber am anderen Ende antwortet nichts`;
    return titleThatFits(where ? `${title}: ${where}` : title, title);
  },
  why: ({ port, forwarder, trouble }) =>
    [whereItGoes(forwarder, port), says(trouble, forwarder), ...complaintSentence(forwarder)].join(' '),
  steps: ({ forwarder, trouble }) => [
    ...(trouble === 'forbidden' ? allowSteps : []),
    ...(trouble === 'lost' ? [] : startSteps(forwarder, trouble)),
    {
      text: `Beenden Sie die Weiterleitung (${forwarderName(forwarder)}) und starten Sie sie wieder: Nach einem Verbindungsabbruch oder einem Neustart auf der anderen Seite behält sie den Port, führt aber ins Leere.`,
    },
  ],
};

function whereItGoes(forwarder: Forwarder, port: number): string {
  const [name, where] = [forwarderName(forwarder), farEndName(forwarder)];
  return where
    ? `Verbindungen zu Port ${port} leitet ${name} an ${where} weiter.`
    : `Verbindungen zu Port ${port} leitet ${name} weiter.`;
}

function says(trouble: Trouble | undefined, { carrier, farEnd }: Forwarder): string {
  if (trouble === 'forbidden') return 'Der Server dazwischen weigert sich, sie weiterzugeben.';
  if (trouble === 'lost' && carrier === 'stuck')
    return 'Der andere Rechner bestätigt nicht mehr, was an ihn gesendet wird.';
  if (trouble === 'lost') return 'Der Tunnel hat die Verbindung verloren, über die er läuft.';
  if (trouble === 'nobody-there')
    return farEnd === 'silent' ? 'Am anderen Ende antwortet nichts.' : 'Am anderen Ende nimmt kein Programm sie an.';
  return 'Sie werden geschlossen oder nie beantwortet. Was am anderen Ende ist, lässt sich von hier aus nicht sehen.';
}

const allowSteps: Step[] = [
  {
    text: 'Setzen Sie auf dem anderen Rechner AllowTcpForwarding yes in sshd_config, stellen Sie sicher, dass kein PermitOpen dieses Ziel auslässt, und laden Sie den SSH-Server neu.',
  },
];

function startSteps({ program, via, sshPort, to }: Forwarder, trouble: Trouble | undefined): Step[] {
  if (trouble === 'forbidden') return [];
  if (/^(kubectl|oc)$/.test(program))
    return [
      {
        text: 'Prüfen Sie, ob der Pod läuft und bereit ist. Nach einem Neustart ist es ein neuer Pod, dem die Portweiterleitung nicht folgt:',
        command: `${program} get pods`,
      },
    ];
  if (via && to) {
    const look = /ssh/.test(program)
      ? commandOnMachine({ host: via, sshPort }, `ss -ltn 'sport = :${to.port}'`)
      : undefined;
    const text = `Prüfen Sie auf ${via}, ob der Server läuft und auf Port ${to.port} lauscht, und starten Sie ihn, falls nicht`;
    return [withCommand(text, look)];
  }
  if (via) return [{ text: `Prüfen Sie auf ${via}, ob der Server läuft, und starten Sie ihn, falls nicht.` }];
  if (to)
    return [
      {
        text: `Prüfen Sie, ob der Server läuft und auf ${farEndName({ to })} lauscht, und starten Sie ihn, falls nicht.`,
      },
    ];
  return [{ text: 'Prüfen Sie auf der anderen Seite, ob der Server läuft, und starten Sie ihn, falls nicht.' }];
}
