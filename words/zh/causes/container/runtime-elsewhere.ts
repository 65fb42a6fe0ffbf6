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
                  text: '让服务器监听 0.0.0.0 而不是 127.0.0.1，这样就能从外部访问它。',
                },
              ]
            : []),
          ...(reason.because === 'published-there' || reason.because === 'driver' ? [] : [openThere(runtime, target)]),
          forwardThere(runtime, port, reason),
        ],
};
