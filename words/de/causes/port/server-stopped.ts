import type { Memory } from '../../../../diagnosis/causes/port/server-stopped.ts';
import { wasOtherProgram } from '../../../../diagnosis/reading/container/containers-on-port.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { bindTo, inFolder } from '../../../steps/commands.ts';
import { clockTime } from '../../names/clock-time.ts';
import { describeProgram, programName } from '../../names/describe-program.ts';
import { serverName } from '../../names/server-name.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const serverStopped: CauseWords<'server-stopped'> = {
  title: (details, { at }) =>
    'crashed' in details
      ? `Der Server ist abgestürzt, und ${programName(details.crashed)} wartet auf Dateiänderungen`
      : titleOfStop(details, at),
  why: (details, { at }) =>
    'crashed' in details
      ? `Auf Port ${details.port} lauscht kein Programm: Zwar läuft ${describeProgram(details.crashed)}, aber der damit gestartete Worker-Prozess ist beendet. Ein Fehler im Code kann das verursachen.`
      : `${lastPage(details.remembered, at)} ${whatBecameOf(details.remembered)}`,
  steps: (details, { target, browser }) => {
    const wait = browser ? [waitHere(target)] : [];
    if ('crashed' in details) return [afterCrash, ...wait];
    const { remembered, port } = details;
    return [
      ...(remembered.isRunning ? [lookAtTerminal] : []),
      startStep(remembered, port),
      ...wait,
      {
        text: 'Wenn er sich wieder beendet, lesen Sie die letzten Zeilen im Terminal, in dem er lief: Dort steht vielleicht der Fehler, der ihn beendet hat.',
      },
    ];
  },
};

const afterCrash = {
  text: 'Lesen Sie den Fehler im Terminal des Servers, beheben Sie ihn und speichern Sie die Datei. Der Server startet dann automatisch neu.',
};

const lookAtTerminal = {
  text: 'Sehen Sie in das Terminal, in dem er läuft: Dort steht, auf welchem Port der Server lauscht oder was schiefgegangen ist.',
};

function titleOfStop({ remembered, port }: { remembered: Memory; port: number }, at: string): string {
  const { project, lastAnsweredAt } = remembered;
  const server = wasOtherProgram(remembered) ? serverName(remembered) : 'Server';
  const name = project ? `${server} für ${project}` : server;
  return lastAnsweredAt
    ? `Der ${name} antwortet auf Port ${port} nicht mehr (zuletzt ${clockTime(lastAnsweredAt, at)})`
    : `Der ${name} auf Port ${port} läuft nicht mehr`;
}

/** Explains the "after" in the title: the server may have gone on answering when no one was looking. */
function lastPage({ title, folder, lastAnsweredAt }: Memory, at: string): string {
  const ago = timeAgo(lastAnsweredAt, at);
  if (title)
    return folder
      ? `Er lief in ${folder}, und seine Seite „${title}“ wurde ${ago} geladen.`
      : `Seine Seite „${title}“ wurde ${ago} geladen.`;
  if (!lastAnsweredAt)
    return folder ? `Er lief in ${folder} und hat hier früher geantwortet.` : 'Er hat hier früher geantwortet.';
  return folder ? `Er lief in ${folder} und hat zuletzt ${ago} geantwortet.` : `Er hat zuletzt ${ago} geantwortet.`;
}

function whatBecameOf({ isRunning, pid }: Memory): string {
  if (isRunning === undefined) return 'Jetzt lauscht dort kein Programm.';
  const process = pid === undefined ? 'Sein Prozess' : `Sein Prozess ${pid}`;
  return isRunning
    ? `${process} läuft noch, lauscht aber nicht mehr auf diesem Port.`
    : `${process} ist inzwischen beendet, und dort lauscht jetzt kein Programm.`;
}

function startStep({ framework, folder, startCommand, startFolder = folder, isRunning }: Memory, port: number): Step {
  const command = startCommand ?? bindTo(framework, 'localhost', port);
  if (!command) return { text: 'Starten Sie den Server wieder so wie zuvor.' };
  const text = startFolder ? 'Starten Sie ihn wieder aus seinem Ordner:' : 'Starten Sie ihn wieder:';
  const restartText = startFolder
    ? 'Oder beenden Sie ihn und starten Sie ihn wieder aus seinem Ordner:'
    : 'Oder beenden Sie ihn und starten Sie ihn wieder:';
  return { text: isRunning ? restartText : text, command: inFolder(startFolder, command) };
}
