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
      : `Port ${left.port} is still forwarded, but the service behind it is gone`,
  why: (left) => {
    if ('broken' in left) return whyBroken(left.broken, left.port);
    const { port, forwarder, answersAt } = left;
    if (answersAt)
      return `Connections that reach ${forwarderName(forwarder)} on port ${port} end there, because nothing is behind it anymore. On ${urlHost(answersAt)}, the port answers.`;
    const where = farEndName(forwarder);
    return where
      ? `Connections to port ${port} still go through ${forwarderName(forwarder)} to ${where}, but nothing is there anymore. No other server can use the port until it's released.`
      : `Connections to port ${port} still go to ${forwarderName(forwarder)}, but nothing is behind it anymore. No other server can use the port until it's released.`;
  },
  steps: (left, { os, target }) =>
    'broken' in left
      ? stepsForBroken(left.broken, left.port)
      : [
          ...(left.answersAt
            ? [
                {
                  text: 'Open the page on the address that answers:',
                  open: addressAt(target, { host: left.answersAt }),
                },
              ]
            : []),
          ...removalSteps(left.forwarder, left.ending, { os, isContainerPossible: left.isContainerPossible }),
          { text: 'Start the service again, and check that it has the port:', command: listListeners(os, left.port) },
        ],
};
