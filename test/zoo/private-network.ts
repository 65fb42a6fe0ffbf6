import { runProgram } from '../browsers/run-program.ts';

/**
 * How to start a program in a network of its own, with nothing in it but loopback, and with mounts of its own: ports never
 * collide, firewall rules and files put over others go with it, and nothing leaves. Undefined where this machine does not allow it.
 */
export async function privateNetwork(): Promise<[string, ...string[]] | undefined> {
  const flags = [...(process.getuid?.() === 0 ? [] : ['--user', '--map-root-user']), '--net', '--mount'];
  const works = await runProgram('unshare', [...flags, 'ip', 'link', 'set', 'lo', 'up']).then(
    () => true,
    () => false,
  );
  return works ? ['unshare', ...flags] : undefined;
}
