import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray }) =>
    astray.length > 0
      ? `The name ${name} leads to ${astray[0]}, not to this computer`
      : `This computer has no address for the name ${name}`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      `${hostsPath ?? hostsFile(os)} is the list of names a computer keeps for itself.`,
      astray.length > 0
        ? `Programs that ask for ${name} are sent to ${astray.join(' and ')} instead.`
        : `Programs that ask for ${name} get no address.`,
      ...(order && !order.includes('files') ? ['/etc/nsswitch.conf does not let them look into that file.'] : []),
      ...(isLocalhost
        ? ['Chromium and Firefox know localhost without asking; servers, their proxies and most other programs do not.']
        : []),
    ].join(' '),
  steps: ({ name, astray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isLocalhost && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: 'Open the same page by its number, which takes no name:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost
      ? [{ text: 'In the settings of a server that passes requests on, write 127.0.0.1 in place of localhost.' }]
      : []),
    ...(order && !order.includes('files')
      ? [{ text: 'In /etc/nsswitch.conf, have the line “hosts:” begin with the word files.' }]
      : []),
    ...(astray.length > 0 ? [{ text: `Take out the line of ${hostsFile(os)} that leads ${name} elsewhere.` }] : []),
    hostsLineStep(os, name),
    {
      text: 'A program that manages the hosts file, a VPN or a container may have rewritten it: set the line there, or it is gone again.',
    },
  ],
};
