import { urlHost } from '../../../evidence/address/target.ts';
import type { Connect } from '../../../evidence/port/connect.ts';
import type { Listeners } from '../../../evidence/port/listeners.ts';
import type { Owners } from '../../../evidence/port/owners.ts';
import type { Refusal } from '../../../evidence/port/refusal.ts';
import type { Stall } from '../../../evidence/port/stall.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { describeProgram } from '../names/describe-program.ts';
import { duration } from '../names/duration.ts';

const connected: Record<Connect[number]['result'], (where: string, elapsed: string) => Check> = {
  accepted: (where) => ({ mark: 'ok', text: `${where} hat eine Verbindung angenommen` }),
  refused: (where) => ({ mark: 'bad', text: `${where} hat die Verbindung abgelehnt` }),
  silent: (where, elapsed) => ({ mark: 'bad', text: `${where} hat nach ${elapsed} noch nicht geantwortet` }),
  unreachable: (where) => ({ mark: 'bad', text: `${where} ist nicht erreichbar` }),
  prohibited: (where) => ({ mark: 'bad', text: `Ein Filter blockiert Verbindungen zu ${where}` }),
  'no-such-address': (where) => ({ mark: 'none', text: `${where}: keine solche Adresse auf diesem Computer` }),
  failed: (where) => ({ mark: 'bad', text: `${where} konnte nicht geprüft werden` }),
};

export function checkConnect(connect: Connect, { target }: CheckedAt): Check[] {
  return connect.map(({ address, result, code, elapsedMs }) => {
    const check = connected[result](`${urlHost(address)}:${target.port}`, duration(elapsedMs));
    return result === 'failed' && code ? { ...check, text: `${check.text} (${code})` } : check;
  });
}

export function checkListeners(listeners: Listeners, { target }: CheckedAt): Check[] {
  const here = listeners.filter((listener) => listener.port === target.port);
  if (here.length === 0) return [{ mark: 'bad', text: `Kein Programm lauscht auf Port ${target.port}` }];
  return here.map(({ address, waiting }) => ({
    mark: 'ok',
    text: listening(`${urlHost(address)}:${target.port}`, waiting),
  }));
}

function listening(where: string, waiting: number | undefined): string {
  if (!waiting) return `Ein Programm lauscht auf ${where}`;
  return waiting === 1
    ? `Ein Programm lauscht auf ${where}, 1 Verbindung wartet`
    : `Ein Programm lauscht auf ${where}, ${waiting} Verbindungen warten`;
}

export function checkOwners(owners: Owners, { target }: CheckedAt): Check[] {
  return owners.map(({ address, process }) => {
    const where = `${urlHost(address)}:${target.port}`;
    if (!process)
      return {
        mark: 'none',
        text: `Was auf ${where} lauscht, ist nicht sichtbar: Das Programm läuft unter einem anderen Benutzer`,
      };
    const program = describeProgram(process);
    if (process.state === 'stopped')
      return { mark: 'bad', text: `Auf ${where} lauscht ${program}, ist aber angehalten` };
    if (process.state === 'traced')
      return { mark: 'bad', text: `Auf ${where} lauscht ${program}, ist aber von einem Debugger angehalten` };
    return { mark: 'ok', text: `Auf ${where} lauscht ${program}` };
  });
}

export function checkRefusal(refusal: Refusal): Check[] {
  return refusal.map(({ address, resetsSent, unreachablesSent }) => {
    const isBySystem = resetsSent > 0 && unreachablesSent === 0;
    return isBySystem
      ? { mark: 'none', text: `Das System selbst lehnt Verbindungen auf ${address} ab` }
      : { mark: 'bad', text: `Ein Filter, etwa eine Firewall, lehnt Verbindungen auf ${address} ab` };
  });
}

export function checkStall(stall: Stall): Check[] {
  return stall.map((one) => ({ mark: 'bad', text: stuckWhere(one) }));
}

function stuckWhere({ address, client, server, queueOverflows, unacknowledgedBytes }: Stall[number]): string {
  if (queueOverflows) return `Auf ${address} ist die Warteschlange des Programms für neue Verbindungen voll`;
  if (client === 'syn-sent') return `Auf das erste Paket an ${address} antwortet nichts`;
  if (server && !server.accepted) return `Auf ${address} hat das Programm die Verbindung nicht angenommen`;
  if (server && server.unreadBytes > 0 && !server.readBytes)
    return `Auf ${address} hat das Programm die Anfrage nicht gelesen (${server.unreadBytes} Byte warten)`;
  if (server && server.unreadBytes > 0) return `Auf ${address} hat das Programm die Anfrage nur zum Teil gelesen`;
  if (server) return `Auf ${address} hat das Programm die Anfrage gelesen, antwortet aber nicht`;
  if (unacknowledgedBytes) return `Die Gegenstelle der Verbindung zu ${address} bestätigt die Anfrage nicht`;
  return `Mit ${address} verbunden, aber es kommt nichts zurück`;
}
