import { addressAt, isLoopbackName, type Target } from '../../../evidence/address/target.ts';
import type { Step } from '../../step.ts';

/**
 * How to reach a page whose server rejects the target's name during the TLS handshake.
 * @param name one that the server accepts, if known
 * @param hasTried whether the usual names are rejected as well
 */
export function stepsToName(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  const { host } = target;
  return [...toOpen(target, name, hasTried), { text: `${name ? orAdd(host) : add(host)} ${whereToAdd}` }];
}

const add = (host: string) =>
  `Fügen Sie in der Konfiguration des Servers bei der Website ${host} und ein Zertifikat dafür hinzu und laden Sie die Konfiguration neu.`;

const orAdd = (host: string) =>
  `Oder fügen Sie in der Konfiguration des Servers bei der Website ${host} und ein Zertifikat dafür hinzu und laden Sie die Konfiguration neu.`;

const whereToAdd =
  'In Caddy ist der Name die Adresse der Website; in nginx verwenden Sie `server_name` und `ssl_certificate`.';

function toOpen(target: Target, name: string | undefined, hasTried: boolean): Step[] {
  if (name && isLoopbackName(name))
    return [{ text: `Öffnen Sie dieselbe Seite unter ${name}:`, open: addressAt(target, { host: name }) }];
  if (name)
    return [
      {
        text: `Öffnen Sie die Seite unter ${name}. Dieser Name muss auf diesen Computer zeigen; dafür genügt eine Zeile in der Hosts-Datei.`,
      },
    ];
  if (hasTried || target.kind === 'name')
    return [
      {
        text: 'Öffnen Sie die Seite unter einem Namen, für den der Server ein Zertifikat hat. Diese Namen stehen in seiner Konfiguration.',
      },
    ];
  return [
    {
      text: 'Öffnen Sie die Seite über einen Namen, denn bei einer IP-Adresse sendet der Browser dem Server gar keinen Namen:',
      open: addressAt(target, { host: 'localhost' }),
    },
  ];
}
