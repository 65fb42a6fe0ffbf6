import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findProgram } from '../../browsers/find-program.ts';
import { runProgram } from '../../browsers/run-program.ts';
import type { Place } from './place.ts';

/** A container engine of a world's own: its images, containers and socket go away with the world. */
export interface ContainerEngine {
  /** Starts a container from the one image there is. @returns its id */
  run(options: readonly string[], command: readonly string[]): Promise<string>;
  pause(id: string): Promise<unknown>;
  /** The same, and waits until something listens in it. */
  serve(options: readonly string[], command: readonly string[]): Promise<string>;
}

/** Programs that a container of these worlds can run; all of them are busybox. */
const applets = ['sh', 'httpd', 'nc', 'sleep', 'true'];
const image = 'zoo';
/** Engines raise limits that a test machine may not raise, and wait ten seconds for a shell that does not listen to signals. */
export const engineLimits = ['--ulimit', 'nofile=1024:1024', '--ulimit', 'nproc=4096:4096', '--stop-timeout', '0'];
const pauseMs = 20;
const listensWithinMs = 5_000;

/** @param command how the engine's client is called, up to its own words */
export async function containerEngine(
  place: Place,
  [program, ...args]: [string, ...string[]],
): Promise<ContainerEngine> {
  const execute = async (...words: string[]) =>
    (await runProgram(program, [...args, ...words], undefined, place.folder)).trim();
  await execute('import', await imageFile(place), image);
  // A step that was tried may have removed one and started another.
  place.afterwards(async () => {
    const ids = (await execute('ps', '--all', '--quiet')).split(/\s+/).filter(Boolean);
    if (ids.length > 0) await execute('rm', '--force', ...ids);
  });
  const run: ContainerEngine['run'] = (options, command) =>
    execute('run', '--detach', ...engineLimits, ...options, image, ...command);
  return {
    run,
    pause: (id) => execute('pause', id),
    async serve(options, command) {
      const id = await run(options, command);
      await untilListening(Number(await execute('inspect', '--format', '{{.State.Pid}}', id)));
      return id;
    },
  };
}

/** A root folder with busybox and a page in it, as a tape archive. */
async function imageFile(place: Place): Promise<string> {
  const root = join(place.folder, 'image');
  await mkdir(join(root, 'bin'), { recursive: true });
  await mkdir(join(root, 'www'));
  await writeFile(join(root, 'www/index.html'), '<title>It works here</title>');
  const busybox = (await findProgram('busybox')) ?? 'busybox';
  await writeFile(join(root, 'bin/busybox'), await readFile(busybox), { mode: 0o755 });
  for (const applet of applets) await symlink('busybox', join(root, 'bin', applet));
  await runProgram('tar', ['-C', root, '-cf', `${root}.tar`, '.']);
  return `${root}.tar`;
}

/** The fourth column of a listener's row is 0A. */
async function untilListening(pid: number): Promise<void> {
  const tooLate = performance.now() + listensWithinMs;
  for (;;) {
    const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/${pid}/net/${name}`, 'utf8')));
    if (tables.some((table) => /^ *\d+: \S+ \S+ 0A /m.test(table))) return;
    if (performance.now() > tooLate) throw new Error('nothing listens in the container');
    await setTimeout(pauseMs);
  }
}
