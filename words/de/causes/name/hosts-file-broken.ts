import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray, isServerAstray }) =>
    isServerAstray
      ? `Der Name ${name} führt zu ${astray[0]}, und nur dort lauscht der Server`
      : astray.length > 0
        ? `Der Name ${name} führt zu ${astray[0]}, nicht zu diesem Computer`
        : `Dieser Computer hat keine Adresse für den Namen ${name}`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0
        ? `Programme, die ${name} nachschlagen, werden stattdessen zu ${listed(astray)} geschickt.`
        : `Programme, die ${name} nachschlagen, erhalten keine Adresse.`,
      `Die Adresse dieses Namens steht normalerweise in ${hostsPath ?? hostsFile(os)}.`,
      ...(order && !order.includes('files')
        ? ['In /etc/nsswitch.conf ist diese Datei nicht als Quelle eingetragen, deshalb lesen Programme sie nicht.']
        : []),
      ...(isLocalhost
        ? [
            'Chromium und Firefox kennen localhost, ohne den Namen nachzuschlagen, aber Server, deren Proxys und die meisten anderen Programme schlagen ihn nach.',
          ]
        : []),
    ].join(' '),
  steps: ({ name, astray, isServerAstray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isServerAstray && astray[0]
      ? [
          {
            text: 'Öffnen Sie die Seite unter der Adresse, auf der der Server lauscht:',
            open: addressAt(target, { host: astray[0] }),
          },
        ]
      : []),
    ...(isLocalhost && !isServerAstray && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: 'Öffnen Sie dieselbe Seite über die IP-Adresse, die nicht nachgeschlagen werden muss:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost && !isServerAstray
      ? [
          {
            text: 'Verwenden Sie in den Einstellungen jedes Servers, der Anfragen weiterleitet, 127.0.0.1 statt localhost.',
          },
        ]
      : []),
    ...(order && !order.includes('files')
      ? [{ text: 'Ändern Sie /etc/nsswitch.conf so, dass in der Zeile „hosts:“ zuerst „files“ steht.' }]
      : []),
    ...(astray.length > 0
      ? [{ text: `Entfernen Sie die Zeile in ${hostsFile(os)}, mit der ${name} woandershin führt.` }]
      : []),
    hostsLineStep(os, name),
    ...(isServerAstray
      ? [{ text: 'Starten Sie den Server neu, damit er wieder auf der eigenen Adresse dieses Computers lauscht.' }]
      : []),
    {
      text: 'Wenn ein VPN, ein Container-Tool oder ein anderes Programm die Hosts-Datei verwaltet, tragen Sie die Zeile auch in dessen Einstellungen ein, sonst geht sie wieder verloren.',
    },
  ],
};
