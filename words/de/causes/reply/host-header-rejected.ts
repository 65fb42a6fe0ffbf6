import type { RefusedName } from '../../../../diagnosis/reading/reply/refused-name.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { hostCheckWords } from '../../faults/host-check-words.ts';

export const hostHeaderRejected: CauseWords<'host-header-rejected'> = {
  title: ({ host, status, isReplaced }, { target: { port } }) =>
    status === 404
      ? `Der Server auf Port ${port} hat keine Website mit dem Namen ${host}`
      : isReplaced
        ? `Der Server hinter Port ${port} nimmt keine Anfragen für ${host} an`
        : `Der Server auf Port ${port} nimmt keine Anfragen für ${host} an`,
  why: ({ status, words, passes, by }) =>
    [
      words
        ? `Die Anfrage hat den Server erreicht, und er hat mit ${status} geantwortet: „${withoutFullStop(words)}“.`
        : `Die Anfrage hat den Server erreicht, und er hat mit ${status} geantwortet.`,
      passes ? `Für dieselbe Seite unter dem Namen ${passes.host} antwortet er mit ${passes.status}.` : '',
      status === 404
        ? 'Ein Server mit mehreren Websites wählt eine nach dem Namen in der Adressleiste aus.'
        : checkWords(by),
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { target }) => [...stepsToOpen(details, target), ...stepsForName(details, target.host)],
};

function checkWords(by: RefusedName['by']): string {
  return by
    ? `${hostCheckWords[by].name} prüft bei jeder Anfrage den Hostnamen, damit andere Websites den Server nicht unter ihren eigenen Namen erreichen.`
    : 'Der Server prüft bei jeder Anfrage den Hostnamen, damit andere Websites ihn nicht unter ihren eigenen Namen erreichen.';
}

function stepsToOpen({ passes }: RefusedName, target: Target): Step[] {
  if (!passes) return [];
  return [
    {
      text: 'Öffnen Sie dieselbe Seite unter einem Namen, den er annimmt:',
      open: addressAt(target, { host: passes.host }),
    },
  ];
}

function stepsForName({ by, host, status, isReplaced }: RefusedName, asked: string): Step[] {
  if (isReplaced)
    return [
      {
        text: `Lassen Sie den Proxy dazwischen den Namen weitergeben, mit dem er angefragt wurde: Die Adresse lautet ${asked}, aber beim Server kam ${host} an. Verwenden Sie in nginx \`proxy_set_header Host $host\`.`,
      },
      ...(by ? [{ text: `Oder lassen Sie den Proxy, wie er ist. ${hostCheckWords[by].allow(host)}.` }] : []),
    ];
  return [
    { text: allowWords({ by, host, status }) },
    ...(status === 404
      ? []
      : [
          {
            text: 'Fügen Sie nur diesen einen Namen hinzu und lassen Sie die Prüfung eingeschaltet: Ohne sie könnte jede Website Daten von diesem Server lesen.',
          },
        ]),
  ];
}

function allowWords({ by, host, status }: Pick<RefusedName, 'by' | 'host' | 'status'>): string {
  if (by) return `${hostCheckWords[by].allow(host)}. Starten Sie dann den Server neu.`;
  return status === 404
    ? `Fügen Sie ${host} in der Konfiguration des Servers zu den Websites hinzu und starten Sie ihn neu.`
    : `Fügen Sie ${host} in der Konfiguration des Servers zu den erlaubten Hosts hinzu und starten Sie ihn neu.`;
}
