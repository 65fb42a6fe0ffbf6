import type { Hung } from '../../../../diagnosis/causes/program/server-hung.ts';
import { startsServer } from '../../../../diagnosis/reading/program/socket-activation.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { listListeners } from '../../../steps/commands.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { endingStep } from '../../steps/ending-step.ts';
import { stepsForHang } from '../../steps/steps-for-hang.ts';
import { stepsToStartedServer } from '../../steps/steps-to-started-server.ts';

export const serverHung: CauseWords<'server-hung'> = {
  title: titleOf,
  why: (hung) => {
    const { process, outOfFiles } = hung;
    return [
      `${process ? describeProgram(process) : 'Ein Programm'} belegt den Port.`,
      whyOf(hung),
      ...(outOfFiles
        ? [
            'Das Programm hat so viele Dateien geöffnet, wie es darf, und kann deshalb keine weitere Verbindung annehmen.',
          ]
        : []),
    ].join(' ');
  },
  steps: (hung, { os }) =>
    hung.process && startsServer(hung.process)
      ? stepsToStartedServer(hung.process, hung.port)
      : stepsToServer(hung, os),
};

function stepsToServer({ port, process, ending, hasNoWorker, reason }: Hung, os: OperatingSystem): Step[] {
  return [
    ...(hasNoWorker ? [afterCrash] : stepsForHang(reason, process, os)),
    ending
      ? endingStep('Wenn er sich nicht erholt, beenden Sie ihn und starten Sie ihn neu', ending, { os, aim: 'restart' })
      : {
          text: 'Wenn er sich nicht erholt, stellen Sie fest, welches Programm es ist, und starten Sie es neu:',
          command: listListeners(os, port),
        },
  ];
}

const afterCrash = {
  text: 'Lesen Sie den Fehler im Terminal des Servers, beheben Sie ihn und speichern Sie die Datei: Der Server startet dann seinen Worker neu.',
};

function titleOf({ port, process, hasNoWorker, isStalled, outOfFiles }: Hung): string {
  if (process && startsServer(process))
    return `Der Server, den ${process.program} für Port ${port} startet, antwortet nicht`;
  if (isStalled) return `Der Server auf Port ${port} beginnt seine Antwort, beendet sie aber nicht`;
  if (outOfFiles) return `Der Server auf Port ${port} hat sein Limit offener Dateien erreicht`;
  return hasNoWorker
    ? `Der Server auf Port ${port} hat seinen Worker verloren und kann nicht antworten`
    : `Der Server auf Port ${port} nimmt die Verbindung an, antwortet aber nicht`;
}

function whyOf({ isUnread, isStalled, hasNoWorker, reason }: Hung): string {
  if (isStalled)
    return 'Der Anfang einer Antwort ist angekommen, danach nichts mehr. Die Verbindung blieb offen, daher wartet der Browser weiter.';
  if (hasNoWorker)
    return 'Anfragen werden an einen Worker-Prozess übergeben, und dieser Prozess ist beendet. Ein Fehler im Code kann das verursachen.';
  switch (reason?.kind) {
    case 'busy':
      return `Während die Anfrage wartete, war ein CPU-Kern zu ${Math.round(Math.min(reason.share, 1) * 100)} % ausgelastet: Das Programm rechnet, vielleicht in einer Endlosschleife.`;
    case 'calls-itself':
      return 'Das Programm hat eine Verbindung zu seinem eigenen Port offen: Es wartet auf eine Antwort von sich selbst und kann währenddessen keine senden.';
    case 'held-by-browser':
      return `Das Programm hat eine Verbindung von ${reason.browser} offen, auf der nichts zu lesen ist, und nimmt keine andere an. Browser öffnen Reserveverbindungen im Voraus, und ein Server, der nur eine auf einmal bedient, wartet darauf.`;
    default:
      return isUnread
        ? 'Das Programm hat die Anfrage noch nicht gelesen: Es ist beschäftigt oder wartet auf etwas.'
        : 'Während Portside wartete, kam keine Antwort. Das Programm ist vielleicht langsam oder wartet selbst auf etwas.';
  }
}
