import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { listed } from '../../names/listed.ts';
import { hostsFile, hostsLineStep } from '../../steps/hosts-line.ts';

export const hostsFileBroken: CauseWords<'hosts-file-broken'> = {
  title: ({ name, astray }) =>
    astray.length > 0
      ? `Der Name ${name} führt zu ${astray[0]}, nicht zu diesem Computer`
      : `Dieser Computer hat keine Adresse für den Namen ${name}`,
  why: ({ name, astray, isLocalhost, hostsPath, order }, { os }) =>
    [
      astray.length > 0
        ? `Programme, die ${name} nachschlagen, werden stattdessen zu ${listed(astray)} geschickt.`
        : `Programme, die ${name} nachschlagen, erhalten keine Adresse.`,
      `Ihr Computer führt eine eigene Liste von Namen in ${hostsPath ?? hostsFile(os)}.`,
      ...(order && !order.includes('files')
        ? ['Die Einstellungen in /etc/nsswitch.conf lassen Programme diese Datei nicht lesen.']
        : []),
      ...(isLocalhost
        ? [
            'Chromium und Firefox kennen localhost, ohne den Namen nachzuschlagen; Server, deren Proxys und die meisten anderen Programme nicht.',
          ]
        : []),
    ].join(' '),
  steps: ({ name, astray, isLocalhost, isAskedByServer, order }, { os, target }) => [
    ...(isLocalhost && !isAskedByServer && target.kind === 'name'
      ? [
          {
            text: 'Öffnen Sie dieselbe Seite über die IP-Adresse, die nicht nachgeschlagen werden muss:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]
      : []),
    ...(isLocalhost
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
    {
      text: 'Prüfen Sie, ob ein VPN, ein Container oder ein Programm, das die Hosts-Datei verwaltet, sie überschrieben hat. Tragen Sie die Zeile in dem Fall dort ein, sonst geht sie wieder verloren.',
    },
  ],
};
