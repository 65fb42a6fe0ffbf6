import type { CauseWords } from '../../../cause-words.ts';

export const wildcardAddress: CauseWords<'wildcard-address'> = {
  title: ({ host }) => `${host} ist eine Adresse zum Lauschen, nicht zum Öffnen`,
  why: ({ host }) =>
    `Server geben ${host} aus, wenn sie Verbindungen auf allen Adressen dieses Computers annehmen. Es ist nicht die Adresse eines bestimmten Computers. Ob sie sich öffnen lässt, hängt deshalb vom Browser und vom System ab: Firefox lehnt sie ab, Windows ebenfalls.`,
  steps: ({ reachable }) => [
    { text: 'Öffnen Sie dieselbe Seite auf localhost:', open: reachable },
    {
      text: 'Verwenden Sie localhost in Links und in den Einstellungen von Programmen, die sich mit dem Server verbinden. Die Adresse, auf der er selbst lauscht, kann bleiben.',
    },
  ],
};
