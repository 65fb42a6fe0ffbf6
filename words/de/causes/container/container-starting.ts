import type { Container } from '../../../../evidence/machine/containers.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer, logsStep } from '../../names/container-words.ts';
import { timeAgo } from '../../names/time-ago.ts';
import { waitHere } from '../../steps/wait-here.ts';

export const containerStarting: CauseWords<'container-starting'> = {
  title: ({ container, health, isAssumed }) =>
    health === 'unhealthy'
      ? `Der Container ${containerName(container)} läuft, besteht aber seinen Healthcheck nicht`
      : isAssumed
        ? `Der Container ${containerName(container)} startet vielleicht noch`
        : `Der Container ${containerName(container)} startet noch`,
  why: ({ port, container, health, startedAt, isAssumed }, { at }) =>
    [
      health ? reports[health] : isAssumed ? mayBe : `Darin antwortet noch nichts auf Port ${port}.`,
      ...(startedAt ? [`Er wurde ${timeAgo(startedAt, at)} gestartet.`] : []),
      `Port ${port} führt zum ${describeContainer(container)}.`,
    ].join(' '),
  steps: ({ container, health }, { target, browser }) => [
    ...(browser && health !== 'unhealthy' ? [waitHere(target)] : []),
    logsStep(
      container,
      health === 'unhealthy'
        ? 'Suchen Sie in seinem Log, warum sein Programm läuft, aber nicht fehlerfrei arbeitet'
        : 'Dauert es zu lange, sehen Sie in sein Log',
    ),
  ],
};

const mayBe =
  'Es kommt keine Seite zurück. Das kann auch heißen, dass das Programm darin noch nicht bereit ist: Ein Container gilt als laufend, bevor sein Programm lauscht.';

const reports: Record<NonNullable<Container['health']>, string> = {
  starting: 'Sein eigener Healthcheck meldet, dass er noch startet.',
  unhealthy: 'Sein eigener Healthcheck meldet einen Fehler (unhealthy).',
  healthy: 'Sein eigener Healthcheck meldet, dass er fehlerfrei läuft (healthy).',
};
