import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray, isServerAstray }) =>
    isServerAstray
      ? `The name ${name} leads to ${astray[0]}, and the server listens only there`
      : astray.length > 0
        ? `The name ${name} resolves to ${astray[0]}, not to this computer`
        : `The name ${name} doesn't resolve on this computer`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0
        ? `Programs that look up ${name} are sent to ${listed(astray)} instead.`
        : `Looking up ${name} returns no address.`,
      `The address of this name is normally set in ${hostsPath ?? hostsFile(os)}.`,
      ...(order && !order.includes('files')
        ? ["/etc/nsswitch.conf doesn't list that file as a source, so programs don't read it."]
        : []),
      ...(isLocalhost
        ? [
            'Chromium and Firefox know localhost without looking it up, but servers, their proxies and most other programs look it up.',
          ]
        : []),
    ].join(' '),
  steps: ({ name, astray, isServerAstray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isServerAstray && astray[0]
      ? [{ text: 'Open the page at the address the server listens on:', open: addressAt(target, { host: astray[0] }) }]
      : []),
    ...(isLocalhost && !isServerAstray && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: 'Open the same page by IP address, which needs no lookup:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost && !isServerAstray
      ? [{ text: 'Use 127.0.0.1 instead of localhost in the settings of any server that forwards requests.' }]
      : []),
    ...(order && !order.includes('files')
      ? [{ text: 'Edit /etc/nsswitch.conf so that the “hosts:” line lists “files” first.' }]
      : []),
    ...(astray.length > 0 ? [{ text: `Remove the line in ${hostsFile(os)} that points ${name} elsewhere.` }] : []),
    hostsLineStep(os, name),
    ...(isServerAstray
      ? [{ text: "Restart the server, so that it listens on this computer's own address again." }]
      : []),
    {
      text: 'If a VPN, a container tool or another program manages the hosts file, set the line in its settings too, or it will be lost again.',
    },
  ],
};
