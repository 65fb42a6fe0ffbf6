import { urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { endingStep } from '../../steps/ending-step.ts';

export const acceptQueueFull: CauseWords<'accept-queue-full'> = {
  title: ({ port }) => `Der Server auf Port ${port} nimmt keine Verbindungen an: Seine Warteschlange ist voll`,
  why: ({ port, address, process, waiting }) => {
    const place = address ? `${urlHost(address)}:${port}` : `Port ${port}`;
    const program = process ? describeProgram(process) : 'ein Programm';
    const dropped = `Das System verwirft neue Verbindungen zu ${place} stillschweigend: Ihre Warteschlange ist voll, weil ${program} dort lauscht, aber keine Verbindungen annimmt.`;
    if (waiting === 0) return dropped;
    return waiting === 1
      ? `${dropped} Eine Verbindung wartet bereits.`
      : `${dropped} ${waiting} Verbindungen warten bereits.`;
  },
  steps: ({ port, ending }, { os }) => [
    {
      text: 'Sehen Sie in das Terminal des Servers: Er ist vielleicht an einem Haltepunkt pausiert, wartet auf eine Eingabe oder ist mit einer endlosen Aufgabe beschäftigt.',
    },
    {
      text: 'Schließen Sie, was sonst noch mit ihm verbunden ist, zum Beispiel andere Tabs oder einen vergessenen Lasttest.',
    },
    ending
      ? endingStep('Wenn er sich nicht erholt, beenden Sie ihn und starten Sie ihn neu', ending, { os, aim: 'restart' })
      : {
          text: 'Wenn er sich nicht erholt, stellen Sie fest, welches Programm es ist, und starten Sie es neu:',
          command: listListeners(os, port),
        },
    {
      text: 'Wenn Sie das Programm selbst geschrieben haben, geben Sie ihm eine längere Warteschlange, indem Sie listen einen größeren backlog übergeben: 0 oder 1 ist zu klein.',
    },
  ],
};
