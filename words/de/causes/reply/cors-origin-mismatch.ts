import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { differenceOf, openAsAllowed, shortly } from '../../faults/origin-words.ts';

export const corsOriginMismatch: CauseWords<'cors-origin-mismatch'> = {
  title: ({ from, allowed, isGuess }, { target }) => {
    const { host, port } = target;
    if (isGuess)
      return `Die Seite ist auf ${shortly(from)}, ruft aber ${urlHost(host)}:${port} auf, einen anderen Ursprung`;
    const title = `Port ${port} erlaubt Seiten von ${shortly(allowed)}, aber diese Seite ist auf ${shortly(from)}`;
    return title.length <= 110
      ? title
      : `Port ${port} lässt Seiten von einer anderen Adresse seine Antworten lesen, diese Seite aber nicht`;
  },
  why: ({ from, allowed, isGuess }) =>
    [
      isGuess
        ? `Der Browser lässt die Seite die Antwort nicht lesen. Ein Server erlaubt oft nur Seiten, die unter einem bestimmten Namen dieses Computers geöffnet sind, hier vielleicht ${allowed}.`
        : `Die Antwort enthält \`access-control-allow-origin: ${allowed}\`. Die Seite wurde als ${from} geöffnet, deshalb lässt der Browser sie die Antwort nicht lesen.`,
      differenceOf(from, allowed),
    ].join(' '),
  steps: ({ from, allowed }) => {
    const open = openAsAllowed(from, allowed);
    return [
      ...open,
      {
        text:
          open.length > 0
            ? `Oder erlauben Sie diese Seite auch auf dem Server: Fügen Sie ${from} zu den Ursprüngen in seinen CORS-Einstellungen hinzu und starten Sie ihn neu.`
            : `Erlauben Sie diese Seite auf dem Server: Fügen Sie ${from} zu den Ursprüngen in seinen CORS-Einstellungen hinzu und starten Sie ihn neu.`,
      },
      {
        text: 'Um mehrere Ursprünge zu erlauben, vergleichen Sie den Origin-Header mit einer Liste und senden Sie den passenden Ursprung zurück: Der Header der Antwort nimmt nur einen Ursprung auf.',
      },
    ];
  },
};
