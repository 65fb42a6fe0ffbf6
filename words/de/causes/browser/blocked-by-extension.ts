import type { CauseWords } from '../../../cause-words.ts';
import { blockerSteps, saysOf } from '../../faults/blocker-words.ts';
import { listed } from '../../names/listed.ts';

export const blockedByExtension: CauseWords<'blocked-by-extension'> = {
  title: ({ by, sentTo, isMadeHttps }) => {
    if (isMadeHttps) return 'Eine Browser-Erweiterung stellt diese Adresse auf https um';
    return sentTo ? 'Eine Browser-Erweiterung leitet diese Adresse um' : saysOf[by].title;
  },
  why: ({ by, names, sentTo, isExact, seemsCors }) =>
    [
      sentTo
        ? `Eine Erweiterung hat die Anfrage an ${sentTo} umgeleitet, bevor sie den Browser verlassen hat.`
        : seemsCors
          ? likeCors
          : saysOf[by].why,
      ...(names.length > 0 ? [`In diesem Browser sind dazu in der Lage: ${listed(names)}.`] : []),
      ...(isExact
        ? []
        : ['Es kann auch einen anderen Grund geben: Der Browser teilt nicht mit, was die Anfrage beendet hat.']),
    ].join(' '),
  steps: ({ by, names }, { browser }) => blockerSteps(by, names, browser),
};

const likeCors =
  'Der Aufruf ist so fehlgeschlagen wie bei einem CORS-Fehler. Für die Seite sieht ein Aufruf, den eine Erweiterung blockiert, genauso aus.';
