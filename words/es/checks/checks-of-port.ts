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
  accepted: (where) => ({ mark: 'ok', text: `${where} aceptó una conexión` }),
  refused: (where) => ({ mark: 'bad', text: `${where} rechazó la conexión` }),
  silent: (where, elapsed) => ({ mark: 'bad', text: `${where} no respondió en ${elapsed}` }),
  unreachable: (where) => ({ mark: 'bad', text: `No se puede acceder a ${where}` }),
  prohibited: (where) => ({ mark: 'bad', text: `Un filtro bloquea las conexiones a ${where}` }),
  'no-such-address': (where) => ({ mark: 'none', text: `${where}: este equipo no tiene esa dirección` }),
  failed: (where) => ({ mark: 'bad', text: `No se pudo probar ${where}` }),
};

export function checkConnect(connect: Connect, { target }: CheckedAt): Check[] {
  return connect.map(({ address, result, code, elapsedMs }) => {
    const check = connected[result](`${urlHost(address)}:${target.port}`, duration(elapsedMs));
    return result === 'failed' && code ? { ...check, text: `${check.text} (${code})` } : check;
  });
}

export function checkListeners(listeners: Listeners, { target }: CheckedAt): Check[] {
  const here = listeners.filter((listener) => listener.port === target.port);
  if (here.length === 0) return [{ mark: 'bad', text: `Ningún programa escucha en el puerto ${target.port}` }];
  return here.map(({ address, waiting }) => ({
    mark: 'ok',
    text: listening(`${urlHost(address)}:${target.port}`, waiting),
  }));
}

function listening(where: string, waiting: number | undefined): string {
  if (!waiting) return `Un programa escucha en ${where}`;
  return waiting === 1
    ? `Un programa escucha en ${where}, con 1 conexión en espera`
    : `Un programa escucha en ${where}, con ${waiting} conexiones en espera`;
}

export function checkOwners(owners: Owners, { target }: CheckedAt): Check[] {
  return owners.map(({ address, process }) => {
    const where = `${urlHost(address)}:${target.port}`;
    if (!process)
      return { mark: 'none', text: `No se puede ver qué escucha en ${where}: el programa es de otro usuario` };
    const program = describeProgram(process);
    if (process.state === 'stopped')
      return { mark: 'bad', text: `En ${where} escucha ${program}, pero está suspendido` };
    if (process.state === 'traced')
      return { mark: 'bad', text: `En ${where} escucha ${program}, pero un depurador lo tiene en pausa` };
    return { mark: 'ok', text: `En ${where} escucha ${program}` };
  });
}

export function checkRefusal(refusal: Refusal): Check[] {
  return refusal.map(({ address, resetsSent, unreachablesSent }) => {
    const isBySystem = resetsSent > 0 && unreachablesSent === 0;
    return isBySystem
      ? { mark: 'none', text: `El propio sistema rechaza las conexiones en ${address}` }
      : { mark: 'bad', text: `Un filtro, por ejemplo un firewall, rechaza las conexiones en ${address}` };
  });
}

export function checkStall(stall: Stall): Check[] {
  return stall.map((one) => ({ mark: 'bad', text: stuckWhere(one) }));
}

function stuckWhere({ address, client, server, queueOverflows, unacknowledgedBytes }: Stall[number]): string {
  if (queueOverflows) return `En ${address}, la cola de conexiones nuevas del programa está llena`;
  if (client === 'syn-sent') return `En ${address} nada responde al primer paquete`;
  if (server && !server.accepted) return `En ${address}, el programa no ha aceptado la conexión`;
  if (server && server.unreadBytes > 0 && !server.readBytes)
    return `En ${address}, el programa no ha leído la solicitud (${server.unreadBytes} bytes en espera)`;
  if (server && server.unreadBytes > 0) return `En ${address}, el programa solo ha leído una parte de la solicitud`;
  if (server) return `En ${address}, el programa ha leído la solicitud, pero no responde`;
  if (unacknowledgedBytes) return `El otro extremo de la conexión a ${address} no confirma la solicitud`;
  return `Conectado a ${address}, pero no llega ninguna respuesta`;
}
