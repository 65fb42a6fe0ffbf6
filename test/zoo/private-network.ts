import { runProgram } from '../browsers/run-program.ts';

/**
 * How to start a program in a network of its own, with nothing in it but loopback: ports never collide,
 * firewall rules go with it, and nothing leaves. Undefined where this machine does not allow it.
 */
export async function privateNetwork(): Promise<[string, ...string[]] | undefined> {
  const flags = process.getuid?.() === 0 ? ['--net'] : ['--user', '--map-root-user', '--net'];
  const works = await runProgram('unshare', [...flags, 'ip', 'link', 'set', 'lo', 'up']).then(
    () => true,
    () => false,
  );
  return works ? ['unshare', ...flags] : undefined;
}
