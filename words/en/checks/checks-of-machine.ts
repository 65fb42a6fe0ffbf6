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
  if (addresses.length > 0) return [{ mark, text: `This system resolves ${name} to ${listed(addresses)}` }];
  return [{ mark: 'bad', text: `This system can't resolve ${name}${error ? ` (${error})` : ''}` }];
}

export function checkNetwork({ loopback }: Network): Check[] {
  if (!loopback.up) return [{ mark: 'bad', text: 'The loopback interface is down' }];
  if (loopback.addresses.length === 0) return [{ mark: 'bad', text: 'The loopback interface has no address' }];
  return [{ mark: 'ok', text: `The loopback interface is up, with ${listed(loopback.addresses)}` }];
}

export function checkExpected(expected: Expected): Check[] {
  return expected.map(({ process, reason, listensOn, bindError }) =>
    reason === 'listens-nowhere'
      ? { mark: 'none', text: `${describeProgram(process)} is running but isn't listening on any port yet` }
      : { mark: 'bad', text: whereInstead(describeProgram(process), listensOn, bindError) },
  );
}

function whereInstead(
  program: string,
  listensOn: Expected[number]['listensOn'],
  bindError: string | undefined,
): string {
  const ports = listed(listensOn.map(({ port }) => `port ${port}`));
  if (ports) return `${program} should serve this port, but is listening on ${ports}`;
  return bindError
    ? `${program} should serve this port, but couldn't open it (${bindError})`
    : `${program} should serve this port, but isn't listening on it`;
}

export function checkReservations(reservations: Reservations, { target }: CheckedAt): Check[] {
  const { privilegedBelow = 0, hasPrivilege, excludedRanges = [], bindError } = reservations;
  const range = excludedRanges.find(
    ({ from, to, by }) => from <= target.port && target.port <= to && by !== 'administrator',
  );
  if (range) return [{ mark: 'bad', text: `The system reserves ports ${range.from} to ${range.to} for itself` }];
  if (bindError) return [{ mark: 'bad', text: `A program that tried to open the port got ${bindError}` }];
  if (target.port >= privilegedBelow || hasPrivilege) return [];
  return [{ mark: 'none', text: `Only privileged programs can open ports below ${privilegedBelow}` }];
}

export function checkSoftware(software: Software): Check[] {
  return software.map(({ name, active }) => ({
    mark: 'none',
    text: active === false ? `${name} is on this computer but not active` : `${name} is running on this computer`,
  }));
}

export function checkFirewall({ name, active, blockingRules = [] }: Firewall): Check[] {
  const rules = blockingRules.map((rule): Check => ({ mark: 'bad', text: `Packet filter rule: ${rule}` }));
  return [{ mark: 'none', text: active ? `The ${name} is on` : `The ${name} is off` }, ...rules];
}
