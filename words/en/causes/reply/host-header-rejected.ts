import type { RefusedName } from '../../../../diagnosis/reading/reply/refused-name.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { hostCheckWords } from '../../faults/host-check-words.ts';

export const hostHeaderRejected: CauseWords<'host-header-rejected'> = {
  title: ({ host, status, isReplaced }, { target: { port } }) =>
    status === 404
      ? `The server on port ${port} has no site by the name ${host}`
      : `The server ${isReplaced ? 'behind' : 'on'} port ${port} accepts no requests for ${host}`,
  why: ({ status, words, passes, by }) =>
    [
      `The request reached it, and it answered ${status}${words ? `: “${words}”` : ''}.`,
      passes ? `Asked for the same page by the name ${passes.host}, it answers ${passes.status}.` : '',
      status === 404
        ? 'A server for several sites goes by the name in the address bar.'
        : `${by ? hostCheckWords[by].name : 'The server'} checks the name it is asked by, so that no other website can reach it by a name of its own.`,
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { target }) => [...stepsToOpen(details, target), ...stepsForName(details, target.host)],
};

function stepsToOpen({ passes }: RefusedName, target: Target): Step[] {
  if (!passes) return [];
  return [{ text: 'Open the same page by a name that it takes:', open: addressAt(target, { host: passes.host }) }];
}

function stepsForName({ by, host, status, isReplaced }: RefusedName, asked: string): Step[] {
  if (isReplaced)
    return [
      {
        text: `The address says ${asked}, and the server was asked for ${host}: a proxy in between sends a name of its own. Let the proxy pass on the name it was asked for; in nginx that is proxy_set_header Host $host.`,
      },
      ...(by ? [{ text: `Or: ${hostCheckWords[by].allow(host)}.` }] : []),
    ];
  const allow = by
    ? `${hostCheckWords[by].allow(host)}, and start the server again.`
    : `Add ${host} to the ${status === 404 ? 'sites' : 'allowed hosts'} in the server’s configuration, and start it again.`;
  return [
    { text: allow },
    ...(status === 404
      ? []
      : [{ text: 'Add the one name and leave the check on: without it any website could read this server.' }]),
  ];
}
