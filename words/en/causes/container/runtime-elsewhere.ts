import { isLoopbackAddress } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { leaveHostNetwork } from '../../names/host-network-words.ts';
import { elsewhereTitle, elsewhereWhy, forwardThere, openThere } from '../../names/runtime-words.ts';

export const runtimeElsewhere: CauseWords<'runtime-elsewhere'> = {
  title: ({ port, runtime, reason }) => elsewhereTitle(runtime, port, reason),
  why: ({ port, runtime, reason }) => elsewhereWhy(runtime, port, reason),
  steps: ({ port, runtime, reason }, { target }) =>
    reason.because === 'host-network'
      ? leaveHostNetwork(reason.container, port, runtime.kind)
      : [
          ...(reason.on && isLoopbackAddress(reason.on)
            ? [
                {
                  text: 'Make the server listen on 0.0.0.0 instead of 127.0.0.1, so that it can be reached from outside.',
                },
              ]
            : []),
          ...(reason.because === 'published-there' || reason.because === 'driver' ? [] : [openThere(runtime, target)]),
          forwardThere(runtime, port, reason),
        ],
};
