import type { Runtime } from '../../../evidence/machine/runtimes.ts';

/**
 * The WSL distribution this runs in, if it does: its kernel says so.
 * `Linux version 5.15.167.4-microsoft-standard-WSL2 (root@f9c826d3017f) (gcc (GCC) 11.2.0, ...`
 * `Linux version 4.4.0-19041-Microsoft (Microsoft@Microsoft.com) (gcc version 5.4.0 (GCC) ) ...`
 * @param hasMirroredLoopback whether the interface `loopback0` exists, by which Windows' loopback is mirrored
 */
export function wslHere(
  kernel: string,
  environment: Readonly<Record<string, string | undefined>>,
  hasMirroredLoopback: boolean,
): Runtime | undefined {
  if (!/microsoft/i.test(kernel)) return undefined;
  const name = environment.WSL_DISTRO_NAME;
  const about = { ...(name && { name }), state: 'running', isHere: true } as const;
  // WSL 1 has no network of its own.
  if (!/WSL2|microsoft-standard/.test(kernel)) return { kind: 'wsl1', ...about, forwardsPorts: true };
  return { kind: 'wsl2', ...about, networking: hasMirroredLoopback ? 'mirrored' : 'nat' };
}
