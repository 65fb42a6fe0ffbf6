import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray }) =>
    astray.length > 0
      ? `The name ${name} resolves to ${astray[0]}, not to this computer`
      : `This computer has no address for the name ${name}`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0
        ? `Programs that look up ${name} are sent to ${listed(astray)} instead.`
        : `Programs that look up ${name} get no address.`,
      `Your computer keeps its own list of names in ${hostsPath ?? hostsFile(os)}.`,
      ...(order && !order.includes('files') ? ["/etc/nsswitch.conf doesn't let programs read that file."] : []),
      ...(isLocalhost
        ? [
            "Chromium and Firefox know localhost without looking it up; servers, their proxies and most other programs don't.",
          ]
        : []),
    ].join(' '),
  steps: ({ name, astray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isLocalhost && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: 'Open the same page by IP address, which needs no lookup:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost
      ? [{ text: 'Use 127.0.0.1 instead of localhost in the settings of any server that forwards requests.' }]
      : []),
    ...(order && !order.includes('files')
      ? [{ text: 'Edit /etc/nsswitch.conf so that the “hosts:” line lists “files” first.' }]
      : []),
    ...(astray.length > 0 ? [{ text: `Remove the line in ${hostsFile(os)} that points ${name} elsewhere.` }] : []),
    hostsLineStep(os, name),
    {
      text: 'Check whether a VPN, a container or a program that manages the hosts file has rewritten it: if so, set the line there, or it will be lost again.',
    },
  ],
};
