import type { CauseWords } from '../../../cause-words.ts';
import { stepsForBroken, titleOfBroken, whyBroken } from '../../faults/broken-forwarding-words.ts';
import { farEndName, forwarderName } from '../../names/describe-forwarder.ts';
import { sentenceStart } from '../../names/sentence-start.ts';
import { listListeners } from '../../steps/commands.ts';
import { removalSteps } from '../../steps/forwarder-removal.ts';

export const forwarderOrphaned: CauseWords<'forwarder-orphaned'> = {
  title: (left) =>
    'broken' in left
      ? titleOfBroken(left.broken, left.port)
      : `Port ${left.port} is held by ${forwarderName(left.forwarder)}, and the service it was made for is gone`,
  why: (left) => {
    if ('broken' in left) return whyBroken(left.broken, left.port);
    const { port, forwarder } = left;
    const where = farEndName(forwarder);
    return `${sentenceStart(forwarderName(forwarder))} still takes the connections to port ${port}${where ? ` and passes them on to ${where}` : ''}, where nobody is any more. As long as it holds the port, no other server can have it.`;
  },
  steps: (left, { os }) =>
    'broken' in left
      ? stepsForBroken(left.broken, left.port)
      : [
          ...removalSteps(left.forwarder, left.ending, { os, isContainerPossible: left.isContainerPossible }),
          { text: 'Start the service again, and see that it has the port:', command: listListeners(os, left.port) },
        ],
};
