import type { RefusedName } from '../../../../diagnosis/reading/reply/refused-name.ts';
import { addressAt, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { withoutFullStop } from '../../../names/without-full-stop.ts';
import type { Step } from '../../../step.ts';
import { hostCheckWords } from '../../faults/host-check-words.ts';

export const hostHeaderRejected: CauseWords<'host-header-rejected'> = {
  title: ({ host, status, isReplaced }, { target: { port } }) =>
    status === 404
      ? `The server on port ${port} has no site named ${host}`
      : isReplaced
        ? `The server behind port ${port} doesn't accept requests for ${host}`
        : `The server on port ${port} doesn't accept requests for ${host}`,
  why: ({ status, words, passes, by }) =>
    [
      words
        ? `The request reached the server, which returned ${status}: “${withoutFullStop(words)}”.`
        : `The request reached the server, which returned ${status}.`,
      passes ? `For the same page under the name ${passes.host}, it returns ${passes.status}.` : '',
      status === 404 ? 'A server with several sites picks one by the name in the address bar.' : checkWords(by),
    ]
      .filter(Boolean)
      .join(' '),
  steps: (details, { target }) => [...stepsToOpen(details, target), ...stepsForName(details, target.host)],
};

function checkWords(by: RefusedName['by']): string {
  return by
    ? `${hostCheckWords[by].name} checks the host name of each request, so that other websites can't reach it under their own names.`
    : "The server checks the host name of each request, so that other websites can't reach it under their own names.";
}

function stepsToOpen({ passes }: RefusedName, target: Target): Step[] {
  if (!passes) return [];
  return [{ text: 'Open the same page under a name it accepts:', open: addressAt(target, { host: passes.host }) }];
}

function stepsForName({ by, host, status, isReplaced }: RefusedName, asked: string): Step[] {
  if (isReplaced)
    return [
      {
        text: `Have the proxy in between pass on the original host name: the address says ${asked}, but the proxy asks the server for ${host}. In nginx, use \`proxy_set_header Host $host\`.`,
      },
      ...(by ? [{ text: `Or leave the proxy as it is. ${hostCheckWords[by].allow(host)}.` }] : []),
    ];
  return [
    { text: allowWords({ by, host, status }) },
    ...(status === 404
      ? []
      : [
          {
            text: 'Add just this one name and leave the check on: without it, any website could read from this server.',
          },
        ]),
  ];
}

function allowWords({ by, host, status }: Pick<RefusedName, 'by' | 'host' | 'status'>): string {
  if (by) return `${hostCheckWords[by].allow(host)}. Then restart the server.`;
  return status === 404
    ? `Add ${host} to the sites in the server's configuration and restart it.`
    : `Add ${host} to the allowed hosts in the server's configuration and restart it.`;
}
