import { isLoopbackAddress } from '../../../evidence/address/target.ts';
import type { Firewall } from '../../../evidence/machine/firewall.ts';
import type { Network } from '../../../evidence/machine/network.ts';
import type { Resolution } from '../../../evidence/machine/resolution.ts';
import type { Software } from '../../../evidence/machine/software.ts';
import type { Expected } from '../../../evidence/port/expected.ts';
import type { Reservations } from '../../../evidence/port/reservations.ts';
import type { Check, CheckedAt } from '../../report/check.ts';
import { describeProgram } from '../names/describe-program.ts';
import { listed } from '../names/listed.ts';

export function checkResolution({ name, addresses, error }: Resolution): Check[] {
  const mark = addresses.every(isLoopbackAddress) ? 'ok' : 'bad';
  if (addresses.length > 0) return [{ mark, text: `Este sistema resuelve ${name} como ${listed(addresses)}` }];
  return [{ mark: 'bad', text: `Este sistema no puede resolver ${name}${error ? ` (${error})` : ''}` }];
}

export function checkNetwork({ loopback }: Network): Check[] {
  if (!loopback.up) return [{ mark: 'bad', text: 'La interfaz de loopback está desactivada' }];
  if (loopback.addresses.length === 0)
    return [{ mark: 'bad', text: 'La interfaz de loopback no tiene ninguna dirección' }];
  return [{ mark: 'ok', text: `La interfaz de loopback está activa, con ${listed(loopback.addresses)}` }];
}

export function checkExpected(expected: Expected): Check[] {
  return expected.map(({ process, reason, listensOn, bindError }) =>
    reason === 'listens-nowhere'
      ? {
          mark: 'none',
          text: `${describeProgram(process)} está en ejecución, pero todavía no escucha en ningún puerto`,
        }
      : { mark: 'bad', text: whereInstead(describeProgram(process), listensOn, bindError) },
  );
}

function whereInstead(
  program: string,
  listensOn: Expected[number]['listensOn'],
  bindError: string | undefined,
): string {
  const ports = listed(listensOn.map(({ port }) => `el puerto ${port}`));
  if (ports) return `${program} debería atender este puerto, pero escucha en ${ports}`;
  return bindError
    ? `${program} debería atender este puerto, pero no pudo abrirlo (${bindError})`
    : `${program} debería atender este puerto, pero no escucha en él`;
}

export function checkReservations(reservations: Reservations, { target }: CheckedAt): Check[] {
  const { privilegedBelow = 0, hasPrivilege, excludedRanges = [], bindError } = reservations;
  const range = excludedRanges.find(
    ({ from, to, by }) => from <= target.port && target.port <= to && by !== 'administrator',
  );
  if (range) return [{ mark: 'bad', text: `El sistema se reserva los puertos del ${range.from} al ${range.to}` }];
  if (bindError) return [{ mark: 'bad', text: `Un programa que intentó abrir el puerto recibió ${bindError}` }];
  if (target.port >= privilegedBelow || hasPrivilege) return [];
  return [
    { mark: 'none', text: `Solo los programas con privilegios pueden abrir puertos inferiores al ${privilegedBelow}` },
  ];
}

export function checkSoftware(software: Software): Check[] {
  return software.map(({ name, active }) => ({
    mark: 'none',
    text:
      active === false
        ? `${name} está en este equipo, pero no está activo`
        : `${name} se está ejecutando en este equipo`,
  }));
}

export function checkFirewall({ name, active, blockingRules = [] }: Firewall): Check[] {
  const rules = blockingRules.map((rule): Check => ({ mark: 'bad', text: `Regla del filtro de paquetes: ${rule}` }));
  return [
    { mark: 'none', text: active ? `El ${nameIn(name)} está activado` : `El ${nameIn(name)} está desactivado` },
    ...rules,
  ];
}

/** `firewall de macOS` */
function nameIn(name: string): string {
  return name.replace(/^(.+) firewall$/, 'firewall de $1');
}
