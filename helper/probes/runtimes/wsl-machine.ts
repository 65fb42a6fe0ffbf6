import type { Runtime } from '../../../evidence/machine/runtimes.ts';

/** Run on Windows only while WSL 2 does. */
const signs = /^(vmmemWSL|wslrelay)$/i;

/** Modes in which no port is passed on. */
const withoutForwarding = /^(none|bridged)$/;

/**
 * WSL 2, while it runs beside Windows. How its ports come to Windows' own localhost stands in the person's file .wslconfig:
 * `[wsl2]`, `networkingMode=mirrored`, `localhostForwarding=false`
 * @see https://learn.microsoft.com/en-us/windows/wsl/wsl-config#wslconfig
 */
export function wslMachine(programs: readonly string[], settings: string | undefined): Runtime | undefined {
  if (!programs.some((program) => signs.test(program))) return undefined;
  const networking = settingOf('networkingMode', settings)?.toLowerCase() ?? 'nat';
  const isForwarding = settingOf('localhostForwarding', settings)?.toLowerCase() !== 'false';
  const forwardsPorts = withoutForwarding.test(networking) ? false : networking === 'nat' ? isForwarding : undefined;
  return { kind: 'wsl2', state: 'running', networking, ...(forwardsPorts !== undefined && { forwardsPorts }) };
}

function settingOf(name: string, settings = ''): string | undefined {
  return new RegExp(`^[ \\t]*${name}[ \\t]*=[ \\t]*"?(\\w+)`, 'im').exec(settings)?.[1];
}
