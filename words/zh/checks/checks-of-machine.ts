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
import { spaced } from '../names/spaced.ts';

export function checkResolution({ name, addresses, error }: Resolution): Check[] {
  const mark = addresses.every(isLoopbackAddress) ? 'ok' : 'bad';
  if (addresses.length > 0) return [{ mark, text: `此系统将 ${name} 解析为 ${listed(addresses)}` }];
  return [{ mark: 'bad', text: `此系统无法解析 ${name}${error ? `（${error}）` : ''}` }];
}

export function checkNetwork({ loopback }: Network): Check[] {
  if (!loopback.up) return [{ mark: 'bad', text: '环回接口未启用' }];
  if (loopback.addresses.length === 0) return [{ mark: 'bad', text: '环回接口没有地址' }];
  return [{ mark: 'ok', text: `环回接口已启用，地址为 ${listed(loopback.addresses)}` }];
}

export function checkExpected(expected: Expected): Check[] {
  return expected.map(({ process, reason, listensOn, bindError }) =>
    reason === 'listens-nowhere'
      ? { mark: 'none', text: spaced`${describeProgram(process)}正在运行，但尚未监听任何端口` }
      : { mark: 'bad', text: whereInstead(describeProgram(process), listensOn, bindError) },
  );
}

function whereInstead(
  program: string,
  listensOn: Expected[number]['listensOn'],
  bindError: string | undefined,
): string {
  const ports = listed(listensOn.map(({ port }) => `端口 ${port}`));
  if (ports) return spaced`${program}本应使用此端口，却在监听${ports}`;
  return bindError
    ? spaced`${program}本应使用此端口，但无法打开它（${bindError}）`
    : spaced`${program}本应使用此端口，但没有监听它`;
}

export function checkReservations(reservations: Reservations, { target }: CheckedAt): Check[] {
  const { privilegedBelow = 0, hasPrivilege, excludedRanges = [], bindError } = reservations;
  const range = excludedRanges.find(
    ({ from, to, by }) => from <= target.port && target.port <= to && by !== 'administrator',
  );
  if (range) return [{ mark: 'bad', text: `系统为自身保留了端口 ${range.from} 至 ${range.to}` }];
  if (bindError) return [{ mark: 'bad', text: `尝试打开此端口的程序得到 ${bindError}` }];
  if (target.port >= privilegedBelow || hasPrivilege) return [];
  return [{ mark: 'none', text: `只有特权程序才能打开小于 ${privilegedBelow} 的端口` }];
}

export function checkSoftware(software: Software): Check[] {
  return software.map(({ name, active }) => ({
    mark: 'none',
    text: active === false ? spaced`这台计算机上有${name}，但未启用` : spaced`${name}正在这台计算机上运行`,
  }));
}

export function checkFirewall({ name, active, blockingRules = [] }: Firewall): Check[] {
  const firewall = name.replace(/ firewall$/, ' 防火墙');
  const rules = blockingRules.map((rule): Check => ({ mark: 'bad', text: `数据包过滤规则：${rule}` }));
  return [{ mark: 'none', text: active ? `${firewall}已开启` : `${firewall}已关闭` }, ...rules];
}
