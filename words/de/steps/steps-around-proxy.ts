import type { Circumstances } from '../../../diagnosis/circumstances.ts';
import type { Step } from '../../step.ts';

interface Known {
  browser: Circumstances['browser'];
  host: string;
  /** Whether browsers bypass the proxy for it by default. */
  isOwn: boolean;
  servers: readonly string[];
  setBy: string | undefined;
  mode: string | undefined;
  isDead: boolean;
  variables: readonly string[];
}

const ownNames = 'localhost,127.0.0.1,::1';

/** How to make local pages bypass a proxy, depending on what sent them there. */
export function stepsAroundProxy(known: Known): Step[] {
  const { host, isOwn, isDead, variables } = known;
  if (variables.length > 0) return [leaveOutInEnvironment(isOwn ? ownNames : `${ownNames},${host}`), restartPrograms];
  return [
    whereItIsSet(known),
    ...(isOwn
      ? []
      : [
          {
            text: `Nehmen Sie ${host} in die Adressen auf, die den Proxy umgehen. Von sich aus tun Browser das bei localhost, bei diesem Namen aber nicht.`,
          },
        ]),
    isDead
      ? {
          text: 'Starten Sie den Proxy (zum Beispiel Charles, Fiddler oder mitmproxy), falls Sie ihn brauchen: Solange er nicht läuft, lädt nichts, was über ihn geht.',
        }
      : { text: 'Sehen Sie im Log des Proxys nach, was er mit der Anfrage gemacht hat, falls Sie ihn brauchen.' },
  ];
}

const restartPrograms: Step = {
  text: 'Starten Sie das Programm aus diesem Terminal neu: Es liest die Variable nur beim Start.',
};

function leaveOutInEnvironment(names: string): Step {
  const text = 'Nehmen Sie diesen Computer vom Proxy aus, und zwar in dem Terminal, aus dem Sie das Programm starten:';
  return {
    text,
    command: `export NO_PROXY=${names} no_proxy=${names}`,
  };
}

function whereItIsSet({ browser, setBy = '', mode, host, isOwn }: Known): Step {
  const names = isOwn ? 'localhost, 127.0.0.1 und [::1]' : host;
  if (setBy.startsWith('--'))
    return {
      text: isOwn
        ? `Starten Sie den Browser ohne ${setBy} oder ohne <-loopback> in --proxy-bypass-list: Dieser Eintrag schickt die Adressen dieses Computers zum Proxy.`
        : `Starten Sie den Browser ohne ${setBy} oder nehmen Sie diese Adresse in --proxy-bypass-list auf.`,
    };
  if (setBy.startsWith('/'))
    return {
      text: `Bitten Sie Ihren Administrator, die Adressen dieses Computers vom Proxy auszunehmen, der in ${setBy} festgelegt ist.`,
    };
  if (mode === 'extension' || setBy)
    return {
      text: setBy
        ? `Deaktivieren Sie ${setBy} oder nehmen Sie dort ${names} vom Proxy aus.`
        : `Deaktivieren Sie die Erweiterung, die den Proxy festlegt, oder nehmen Sie dort ${names} vom Proxy aus.`,
    };
  if (browser === 'firefox')
    return {
      text: isOwn
        ? 'Setzen Sie network.proxy.allow_hijacking_localhost in about:config auf false oder wählen Sie unter „Einstellungen > Verbindungs-Einstellungen“ die Option „Kein Proxy“. Beides kann eine Erweiterung eingestellt haben.'
        : 'Tragen Sie die Adresse unter „Einstellungen > Verbindungs-Einstellungen“ bei „Kein Proxy für“ ein.',
    };
  return {
    text: `Finden Sie heraus, was den Proxy festlegt: eine Erweiterung, die Befehlszeile des Browsers oder die Proxy-Einstellungen des Systems. Nehmen Sie dort ${names} vom Proxy aus.`,
  };
}
