import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, realpathSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readListenRows } from '../../../../helper/probes/listeners.ts';
import { findSocketHolders } from '../../../../helper/system/find-socket-holders.ts';
import { listedProcesses } from '../../../../helper/system/listed-processes.ts';
import { joinProcesses } from '../../../../helper/system/macos/macos-processes.ts';
import { listenersInLsof } from '../../../../helper/system/macos/parse-lsof.ts';
import { readProcesses } from '../../../../helper/system/processes.ts';
import { type SystemCommand, systemCommands } from '../../../../helper/system/system-commands.ts';
import { findProgram } from '../../../browsers/find-program.ts';
import { listen } from '../../listen.ts';
import { temporaryFolder } from '../../start-program.ts';

/** The programs of macOS are those of other systems too: what they print here, of this very machine, must be what /proc says. */
const lsof = await findProgram('lsof');
const isLinux = process.platform === 'linux';

function printed(name: SystemCommand, program: string): string {
  const [, ...words] = systemCommands[name];
  const env = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
  return execFileSync(program, words, {
    encoding: 'utf8',
    env,
    maxBuffer: 64_000_000,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

test.skipIf(!(lsof && isLinux))('real lsof: the listeners and who holds them are those of /proc', async () => {
  const ports = [await listen(createServer()), await listen(createServer(), '::1'), await listen(createServer(), '::')];
  const found = listenersInLsof(printed('macosListeners', lsof ?? '')).filter(({ port }) => ports.includes(port));
  const rows = (await readListenRows()).filter(({ port }) => ports.includes(port));
  const ofKernel = await findSocketHolders(rows, readProcesses);
  const key = ({ address, port }: { address: string; port: number }) => `${address} ${port}`;
  expect(found.map((one) => [key(one), one.uid, one.pids]).sort()).toEqual(
    rows.map((row) => [key(row), row.uid, [ofKernel.get(row.inode)]]).sort(),
  );
  expect(found.map(key).sort()).toEqual([`127.0.0.1 ${ports[0]}`, `::1 ${ports[1]}`, `:: ${ports[2]}`].sort());
});

test.skipIf(!(lsof && isLinux && existsSync('/bin/ps')))(
  'real ps and lsof: parent, start, user, state, folder and command line of a process are those of /proc',
  async () => {
    const folder = realpathSync(temporaryFolder());
    const pid = await startIn(folder);
    const listed = joinProcesses({
      list: printed('macosProcesses', '/bin/ps'),
      names: printed('macosProgramNames', '/bin/ps'),
      commandLines: printed('macosCommandLines', '/bin/ps'),
      folders: printed('macosFolders', lsof ?? ''),
      ownUid: process.getuid?.(),
    });
    const here = (await readProcesses()).read(pid);
    const there = listedProcesses(listed).read(pid);
    expect(there?.words.join(' ')).toBe(here?.words.join(' '));
    expect(there).toMatchObject({ parent: process.pid });
    expect(here).toMatchObject({ parent: process.pid });
    const [found, told] = [there?.details(), here?.details()];
    expect(found).toMatchObject({ folder, user: told?.user });
    expect(told?.folder).toBe(folder);
    expect(Math.abs(Date.parse(found?.startedAt ?? '') - Date.parse(told?.startedAt ?? ''))).toBeLessThanOrEqual(2000);
  },
);

/** A program that does nothing, in a folder; it says when it has begun. */
async function startIn(folder: string): Promise<number> {
  const script = 'process.stdout.write("begun"); setInterval(() => undefined, 1000)';
  const child = spawn(process.execPath, ['-e', script, 'two words'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill());
  await once(child.stdout, 'data');
  return child.pid ?? 0;
}
