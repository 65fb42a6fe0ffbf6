import { addressAt, isLoopbackAddress, type Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const wslForwardingBroken: CauseWords<'wsl-forwarding-broken'> = {
  title: ({ port, address }) =>
    address
      ? `Port ${port} ist in WSL offen, aber Windows leitet Verbindungen nicht dorthin weiter`
      : `Windows leitet Verbindungen zu Port ${port} in WSL möglicherweise nicht weiter`,
  why: ({ port, name, networking, address }) => {
    const wsl = name ? `WSL (${name})` : 'WSL';
    return [
      address
        ? `Ein Programm in ${wsl} lauscht auf ${address}, Port ${port}, aber Verbindungen von Windows kommen nicht an.`
        : `Verbindungen zu Port ${port} auf localhost schlagen fehl.`,
      `Windows muss Verbindungen zu localhost an ${address ? 'WSL' : wsl} weiterleiten, eine virtuelle Maschine mit eigenem Netzwerk.`,
      ...(networking ? [`Der Netzwerkmodus ist ${networking}.`] : []),
    ].join(' ');
  },
  steps: ({ address, networking }, { target }) => [
    ...(networking === 'mirrored' ? inMirroredMode(target) : []),
    ...(address && isLoopbackAddress(address)
      ? [
          {
            text: 'Lassen Sie den Server in WSL auf 0.0.0.0 lauschen: Dort findet ihn die Weiterleitung in jeder Version und jedem Modus.',
          },
        ]
      : []),
    {
      text: 'Fahren Sie WSL herunter, um die Weiterleitung zurückzusetzen, und starten Sie dann den Server wieder. Das beendet alles, was in WSL läuft:',
      command: 'wsl --shutdown',
    },
    { text: settingsOf(networking) },
    // In mirrored mode, WSL has the same IP addresses as Windows.
    ...(networking === 'mirrored' ? [] : [openThere]),
  ],
};

const openThere: Step = {
  text: 'Öffnen Sie die Seite bis dahin unter der eigenen IP-Adresse von WSL, der ersten, die dieser Befehl ausgibt:',
  command: 'wsl hostname -I',
};

/** Mirrored mode doesn't mirror ::1: https://learn.microsoft.com/en-us/windows/wsl/networking#mirrored-mode-networking */
function inMirroredMode(target: Target): Step[] {
  return [
    ...(target.host === '127.0.0.1'
      ? []
      : [
          {
            text: 'Öffnen Sie die Seite unter 127.0.0.1. Der Modus „mirrored“ lässt ::1 aus, und localhost kann dorthin führen:',
            open: addressAt(target, { host: '127.0.0.1' }),
          },
        ]),
    {
      text: 'Prüfen Sie in PowerShell, ob die Firewall von WSL Verbindungen von diesem Computer zulässt. LoopbackEnabled muss True sein:',
      command: "Get-NetFirewallHyperVVMSetting -PolicyStore ActiveStore -Name '{40E0AC32-46A5-438A-A0B2-2B479E8F2E90}'",
    },
  ];
}

function settingsOf(networking: string | undefined): string {
  if (networking === 'mirrored')
    return 'Setzen Sie networkingMode=nat unter [wsl2] in der Datei .wslconfig in Ihrem Windows-Benutzerordner und fahren Sie WSL dann erneut herunter. Der Modus „mirrored“ lässt in manchen Versionen die Ports von Containern aus.';
  return 'Stellen Sie sicher, dass in der Datei .wslconfig in Ihrem Windows-Benutzerordner unter [wsl2] nicht localhostForwarding=false steht.';
}
