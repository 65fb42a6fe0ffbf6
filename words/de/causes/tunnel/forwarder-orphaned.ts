import { addressAt, urlHost } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listListeners } from '../../../steps/commands.ts';
import { stepsForBroken, titleOfBroken, whyBroken } from '../../faults/broken-forwarding-words.ts';
import { farEndName, forwarderName } from '../../names/describe-forwarder.ts';
import { removalSteps } from '../../steps/forwarder-removal.ts';

export const forwarderOrphaned: CauseWords<'forwarder-orphaned'> = {
  title: (left) =>
    'broken' in left
      ? titleOfBroken(left.broken, left.port)
      : `Port ${left.port} wird noch weitergeleitet, aber der Dienst dahinter ist weg`,
  why: (left) => {
    if ('broken' in left) return whyBroken(left.broken, left.port);
    const { port, forwarder, answersAt } = left;
    if (answersAt)
      return `Auf Port ${port} nimmt ${forwarderName(forwarder)} Verbindungen an, aber dahinter ist nichts mehr. Unter ${urlHost(answersAt)} antwortet der Port.`;
    const where = farEndName(forwarder);
    return where
      ? `Verbindungen zu Port ${port} leitet ${forwarderName(forwarder)} noch immer an ${where} weiter, aber dort ist nichts mehr. Kein anderer Server kann den Port verwenden, bis er freigegeben wird.`
      : `Verbindungen zu Port ${port} nimmt noch immer ${forwarderName(forwarder)} an, aber dahinter ist nichts mehr. Kein anderer Server kann den Port verwenden, bis er freigegeben wird.`;
  },
  steps: (left, { os, target }) =>
    'broken' in left
      ? stepsForBroken(left.broken, left.port)
      : [
          ...(left.answersAt
            ? [
                {
                  text: 'Öffnen Sie die Seite unter der Adresse, die antwortet:',
                  open: addressAt(target, { host: left.answersAt }),
                },
              ]
            : []),
          ...removalSteps(left.forwarder, left.ending, { os, isContainerPossible: left.isContainerPossible }),
          {
            text: 'Starten Sie den Dienst wieder und prüfen Sie, ob er den Port hat:',
            command: listListeners(os, left.port),
          },
        ],
};
