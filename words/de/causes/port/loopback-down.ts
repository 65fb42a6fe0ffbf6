import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const loopbackDown: CauseWords<'loopback-down'> = {
  title: ({ isUp, missing }) =>
    isUp
      ? `Dieser Computer hat seine Loopback-Adresse ${missing} verloren`
      : 'Die Loopback-Schnittstelle dieses Computers ist inaktiv',
  why: ({ isUp, missing }) =>
    isUp
      ? `Die Loopback-Schnittstelle, über die ein Computer mit sich selbst kommuniziert, ist aktiv, hat aber keine Adresse ${missing}. Was dorthin gesendet wird, kommt nicht an.`
      : 'Über die Loopback-Schnittstelle kommuniziert ein Computer mit sich selbst. Ohne sie erreicht kein Programm hier ein anderes auf localhost oder 127.0.0.1, ganz gleich, was dort lauscht.',
  steps: ({ isUp, missing }, { os }) => [
    ...bringUp(os, isUp, missing),
    {
      text: 'Wenn es wieder passiert, prüfen Sie Ihr VPN und Ihre Sicherheitssoftware: Manche Programme deaktivieren Loopback, wenn sie starten, enden oder abstürzen.',
    },
    { text: 'Wenn nichts anderes hilft, starten Sie den Computer neu: Das System richtet Loopback beim Start ein.' },
  ],
};

function bringUp(os: OperatingSystem, isUp: boolean | undefined, address: string): Step[] {
  if (os === 'windows')
    return [
      {
        text: 'Setzen Sie die Netzwerkeinstellungen von Windows als Administrator zurück und starten Sie dann den Computer neu:',
        command: 'netsh int ip reset',
      },
    ];
  if (os === 'macos')
    return [{ text: 'Aktivieren Sie Loopback mit seiner Adresse:', command: 'sudo ifconfig lo0 127.0.0.1 up' }];
  const own = address.includes(':') ? '::1/128' : '127.0.0.1/8';
  return [
    ...(isUp ? [] : [{ text: 'Aktivieren Sie Loopback:', command: 'sudo ip link set lo up' }]),
    { text: 'Fügen Sie die Adresse wieder hinzu, falls sie fehlt:', command: `sudo ip address add ${own} dev lo` },
  ];
}
