import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Runtime, Runtimes } from '../../evidence/machine/runtimes.ts';
import { ifReadable } from '../files/if-readable.ts';
import { readSmallFile } from '../files/read-small-file.ts';
import type { Probe, ProbeContext } from '../probe.ts';
import type { Settings } from '../system/docker-config.ts';
import { readCommand } from '../system/linux/read-command.ts';
import { perPlatform } from '../system/per-platform.ts';
import { type Candidate, isTelling, recogniseRuntime } from './runtimes/recognise-runtime.ts';
import { remoteEngine } from './runtimes/remote-engine.ts';
import { wslHere } from './runtimes/wsl-here.ts';
import { wslMachine } from './runtimes/wsl-machine.ts';

/** After this many processes the other probes get their turn. */
const sliceLength = 100;

/** Where else a server may run: virtual machines of this computer, an engine on another one, WSL. Nothing is asked over the network. */
export const runtimes: Probe<'runtimes'> = (context) =>
  runtimesOf({ environment: process.env, home: homedir() }, context);

const runtimesOf = perPlatform<[settings: Settings, context: ProbeContext], Promise<Runtimes>>({
  linux: runtimesOnLinux,
  macos: runtimesAmongOwn,
  windows: runtimesOnWindows,
});

async function runtimesOnLinux(settings: Settings): Promise<Runtimes> {
  const kernel = readFileSync('/proc/version', 'utf8');
  const wsl = wslHere(kernel, settings.environment, existsSync('/sys/class/net/loopback0'));
  return distinct([remoteEngine(settings), wsl, ...(await tellingProcesses()).map(recogniseRuntime)]);
}

/** There virtual machines are the person's own programs. */
async function runtimesAmongOwn(settings: Settings, { processes }: ProbeContext): Promise<Runtimes> {
  const own = await (await processes()).own();
  const running = own.map(({ words }) => recogniseRuntime({ program: basename(words[0] ?? ''), words }));
  return distinct([remoteEngine(settings), ...running]);
}

async function runtimesOnWindows(settings: Settings, context: ProbeContext): Promise<Runtimes> {
  const names = await (await context.processes()).names();
  const wsl = wslMachine(names, readSmallFile(join(settings.home, '.wslconfig')));
  return [...(wsl ? [wsl] : []), ...(await runtimesAmongOwn(settings, context))];
}

/** Several processes may belong to one machine. */
function distinct(found: readonly (Runtime | undefined)[]): Runtimes {
  const all = found.filter((one) => one !== undefined);
  return [...new Map(all.map((runtime) => [`${runtime.kind} ${runtime.name}`, runtime])).values()];
}

async function tellingProcesses(): Promise<Candidate[]> {
  const telling: Candidate[] = [];
  const pids = readdirSync('/proc').map(Number).filter(Boolean);
  for (const [index, pid] of pids.entries()) {
    if (index % sliceLength === sliceLength - 1) await setImmediate();
    const program = ifReadable(() => readFileSync(`/proc/${pid}/comm`, 'utf8').trim());
    if (program && isTelling(program)) telling.push({ program, words: readCommand(pid) });
  }
  return telling;
}
