import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { containerName } from '../../../steps/container-commands.ts';
import { describeContainer } from '../../names/container-words.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { rebindStep } from '../../steps/rebind-step.ts';

export const ipv4OnlyListener: CauseWords<'ipv4-only-listener'> = {
  title: ({ port, container }) =>
    container
      ? `The container ${containerName(container)} answers on port ${port} over IPv4 only`
      : `Port ${port} is open on IPv4 only`,
  why: ({ port, owner, isTried, container }) => {
    if (container)
      return `Port ${port} leads into ${describeContainer(container)}. It answers on 127.0.0.1, but connections to [::1] are accepted and then dropped: the container engine takes them, but the container can't be reached over IPv6.`;
    const pair = `This computer has two addresses for itself: ${owner ? describeProgram(owner) : 'the server'} listens on one, and your request went to the other.`;
    return isTried
      ? `127.0.0.1:${port} accepts connections, but [::1]:${port} refuses them. ${pair}`
      : `Port ${port} is open on 127.0.0.1, but not on [::1]. ${pair}`;
  },
  steps: ({ port, owner, container }, { target }) => [
    { text: 'Open the same page on 127.0.0.1:', open: addressAt(target, { host: '127.0.0.1' }) },
    ...(container ? toContainer : [rebindStep(owner, '::1', port)]),
  ],
};

const toContainer: Step[] = [
  {
    text: 'Publish the port on 127.0.0.1 only, so that connections to [::1] are refused and programs fall back to 127.0.0.1.',
  },
  { text: "Or enable IPv6 on the container's network, and have the program inside listen on [::]." },
];
