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
  if (addresses.length > 0) return [{ mark, text: `Dieses System löst ${name} zu ${listed(addresses)} auf` }];
  return [{ mark: 'bad', text: `Dieses System kann ${name} nicht auflösen${error ? ` (${error})` : ''}` }];
}

export function checkNetwork({ loopback }: Network): Check[] {
  if (!loopback.up) return [{ mark: 'bad', text: 'Die Loopback-Schnittstelle ist nicht aktiv' }];
  if (loopback.addresses.length === 0) return [{ mark: 'bad', text: 'Die Loopback-Schnittstelle hat keine Adresse' }];
  return [{ mark: 'ok', text: `Die Loopback-Schnittstelle ist aktiv, mit ${listed(loopback.addresses)}` }];
}

export function checkExpected(expected: Expected): Check[] {
  return expected.map(({ process, reason, listensOn, bindError }) =>
    reason === 'listens-nowhere'
      ? { mark: 'none', text: `${describeProgram(process)} läuft, lauscht aber noch auf keinem Port` }
      : { mark: 'bad', text: whereInstead(describeProgram(process), listensOn, bindError) },
  );
}

function whereInstead(
  program: string,
  listensOn: Expected[number]['listensOn'],
  bindError: string | undefined,
): string {
  const ports = listed(listensOn.map(({ port }) => `Port ${port}`));
  if (ports) return `${program} sollte diesen Port bedienen, lauscht aber auf ${ports}`;
  return bindError
    ? `${program} sollte diesen Port bedienen, konnte ihn aber nicht öffnen (${bindError})`
    : `${program} sollte diesen Port bedienen, lauscht aber nicht darauf`;
}

export function checkReservations(reservations: Reservations, { target }: CheckedAt): Check[] {
  const { privilegedBelow = 0, hasPrivilege, excludedRanges = [], bindError } = reservations;
  const range = excludedRanges.find(
    ({ from, to, by }) => from <= target.port && target.port <= to && by !== 'administrator',
  );
  if (range)
    return [{ mark: 'bad', text: `Das System reserviert die Ports ${range.from} bis ${range.to} für sich selbst` }];
  if (bindError) return [{ mark: 'bad', text: `Ein Programm, das den Port öffnen wollte, erhielt ${bindError}` }];
  if (target.port >= privilegedBelow || hasPrivilege) return [];
  return [{ mark: 'none', text: `Nur privilegierte Programme können Ports unter ${privilegedBelow} öffnen` }];
}

export function checkSoftware(software: Software): Check[] {
  return software.map(({ name, active }) => ({
    mark: 'none',
    text:
      active === false
        ? `${name} ist auf diesem Computer vorhanden, aber nicht aktiv`
        : `${name} läuft auf diesem Computer`,
  }));
}

export function checkFirewall({ name, active, blockingRules = [] }: Firewall): Check[] {
  const rules = blockingRules.map((rule): Check => ({ mark: 'bad', text: `Paketfilterregel: ${rule}` }));
  return [
    {
      mark: 'none',
      text: active ? `Die Firewall ist eingeschaltet: ${name}` : `Die Firewall ist ausgeschaltet: ${name}`,
    },
    ...rules,
  ];
}
