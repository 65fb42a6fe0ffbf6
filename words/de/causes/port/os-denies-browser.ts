import type { Attempt } from '../../../../evidence/browser/attempt.ts';
import type { OperatingSystem } from '../../../../evidence/index.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';

export const osDeniesBrowser: CauseWords<'os-denies-browser'> = {
  title: ({ port, confinedBy }) =>
    confinedBy
      ? `Die Sandbox dieses Browsers verwehrt ihm den Zugriff auf Port ${port}`
      : `Das System verwehrt diesem Browser den Zugriff auf Port ${port}`,
  why: ({ port, confinedBy }) =>
    confinedBy
      ? `Diesem Browser, der als ${packaging[confinedBy]} läuft, wurde der Zugriff auf Port ${port} verweigert. Nichts deutet darauf hin, dass er auch für andere Programme hier gesperrt ist.`
      : `Diesem Browser wurde der Zugriff auf Port ${port} verweigert. Nichts deutet darauf hin, dass er auch für andere Programme hier gesperrt ist.`,
  steps: ({ browser, confinedBy }, { os }) => [
    ...(confinedBy ? [allowInSandbox(confinedBy)] : allowInSystem(os)),
    {
      text:
        browser === undefined
          ? 'Starten Sie den Browser neu und öffnen Sie die Seite noch einmal.'
          : 'Beenden Sie den Browser mit allen Fenstern, starten Sie ihn wieder und öffnen Sie die Seite.',
    },
    {
      text: 'Probieren Sie einen anderen Browser: Wenn die Seite dort lädt, ist der Server in Ordnung und nur dieser Browser blockiert.',
    },
  ],
};

type Confinement = NonNullable<Attempt['confinedBy']>;

const packaging: Record<Confinement, string> = {
  snap: 'Snap',
  flatpak: 'Flatpak',
  'app-sandbox': 'App in einer Sandbox',
};

function allowInSandbox(confinedBy: Confinement): Step {
  if (confinedBy === 'snap')
    return {
      text: 'Prüfen Sie, ob „network“ unter den Verbindungen des Snaps ist:',
      command: 'snap connections | grep -E "firefox|chromium"',
    };
  if (confinedBy === 'flatpak')
    return {
      text: 'Prüfen Sie, ob „network“ in den Berechtigungen des Flatpaks unter „shared“ aufgeführt ist:',
      command:
        'flatpak list --app --columns=application | grep -iE "firefox|chrom" | xargs -n1 flatpak info --show-permissions',
    };
  return { text: 'Erlauben Sie dem Browser in den Datenschutzeinstellungen des Systems, das Netzwerk zu verwenden.' };
}

function allowInSystem(os: OperatingSystem): Step[] {
  if (os === 'macos')
    return [
      {
        text: 'Aktivieren Sie den Browser unter Systemeinstellungen > Datenschutz & Sicherheit > Lokales Netzwerk. Ist er bereits aktiviert, deaktivieren und aktivieren Sie ihn erneut.',
      },
    ];
  if (os === 'windows')
    return [
      {
        text: 'Lassen Sie den Browser unter Windows-Sicherheit > Firewall- und Netzwerkschutz > Zugriff von App durch Firewall zulassen zu. Suchen Sie in anderer Sicherheitssoftware nach einer Regel für ihn.',
      },
    ];
  return [
    {
      text: 'Suchen Sie nach einer Regel für den Benutzer oder die Gruppe, unter der der Browser läuft:',
      command: 'sudo nft list ruleset',
    },
    {
      text: 'Prüfen Sie, was AppArmor oder SELinux verweigert hat:',
      command: 'sudo dmesg | grep -iE "apparmor|avc" | tail',
    },
  ];
}
