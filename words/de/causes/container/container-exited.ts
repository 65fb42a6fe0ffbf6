import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep, startStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';

export const containerExited: CauseWords<'container-exited'> = {
  title: ({ container, state, isLooping, outOfMemory }) => {
    const name = containerName(container);
    if (outOfMemory) return `Dem Container ${name} ging der Speicher aus, und er wurde beendet`;
    if (isLooping) return `Der Container ${name} beendet sich nach jedem Start gleich wieder`;
    return state === 'created'
      ? `Der Container ${name} wurde erstellt, aber nie gestartet`
      : `Der Container ${name} wurde beendet`;
  },
  why: (details, { at }) =>
    [
      ...whatHappened(details, at),
      `Port ${details.port} führt zum ${describeContainer(details.container)}, und nichts anderes bedient diesen Port.`,
    ].join(' '),
  steps: ({ container, isLooping, state, outOfMemory }) => [
    ...(state === 'created' ? [] : [logsStep(container, 'Suchen Sie am Ende seines Logs nach dem Grund')]),
    ...(outOfMemory
      ? [
          {
            text: 'Geben Sie ihm mehr Arbeitsspeicher: Erhöhen Sie sein Speicherlimit oder das der virtuellen Maschine, in der die Engine läuft.',
          },
        ]
      : []),
    ...(isLooping
      ? []
      : [startStep(container, state === 'created' ? 'Starten Sie den Container' : 'Starten Sie ihn erneut')]),
  ],
};

interface Ended {
  state: Container['state'];
  isLooping: boolean;
  exitCode: number | undefined;
  finishedAt: string | undefined;
  outOfMemory: boolean | undefined;
  restarts: number | undefined;
}

function whatHappened(ended: Ended, at: string): string[] {
  const { state, isLooping, exitCode, finishedAt, restarts } = ended;
  if (state === 'created') return ['Er ist vorhanden, wurde aber nie ausgeführt.', ...meaningOf(ended)];
  if (isLooping) return [exited(exitCode), ...meaningOf(ended), restarted(restarts)];
  return [finishedAt ? exitedAgo(exitCode, timeAgo(finishedAt, at)) : exited(exitCode), ...meaningOf(ended)];
}

function exited(exitCode: number | undefined): string {
  return exitCode === undefined ? 'Er wurde beendet.' : `Er wurde mit Code ${exitCode} beendet.`;
}

/** @param ago `3 minutes ago` */
function exitedAgo(exitCode: number | undefined, ago: string): string {
  return exitCode === undefined ? `Er wurde ${ago} beendet.` : `Er wurde ${ago} mit Code ${exitCode} beendet.`;
}

function restarted(restarts: number | undefined): string {
  if (restarts === undefined) return 'Seine Engine hat ihn mehrmals neu gestartet.';
  return restarts === 1
    ? 'Seine Engine hat ihn einmal neu gestartet.'
    : `Seine Engine hat ihn ${restarts}-mal neu gestartet.`;
}

/** What the exit codes of engines and shells mean. */
const meanings: Record<number, string> = {
  0: 'Sein Programm hat sich von selbst beendet: Ein Container läuft nur so lange wie sein Programm.',
  125: 'Die Engine konnte ihn nicht starten.',
  126: 'Sein Programm konnte nicht ausgeführt werden.',
  127: 'Sein Programm wurde nicht gefunden.',
  137: 'Er wurde zwangsweise beendet, meist weil der Speicher ausging oder weil er sich nach der Aufforderung nicht rechtzeitig beendet hat.',
  139: 'Sein Programm ist abgestürzt.',
  143: 'Er wurde aufgefordert, sich zu beenden.',
};

function meaningOf({ state, exitCode, outOfMemory }: Ended): string[] {
  if (outOfMemory)
    return ['Das System hat ihn zwangsweise beendet, weil er seinen Arbeitsspeicher aufgebraucht hatte.'];
  if (state === 'created' || exitCode === undefined) return [];
  return [meanings[exitCode] ?? 'Ein anderer Code als 0 bedeutet, dass sein Programm mit einem Fehler beendet wurde.'];
}
