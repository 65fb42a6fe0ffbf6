import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Evidence } from '../../evidence/index.ts';
import { findingsInWords } from '../../words/report/in-words.ts';
import type { Step } from '../../words/step.ts';
import type { Browser } from '../browsers/browser.ts';
import type { Place } from './place/place.ts';

export const stepResults = ['page', 'output', 'ended', 'missing', 'nothing'] as const;

/** What the first step came to that a person can carry out. `page`: the page loads then; `output`: a command showed something; `ended`: the process it names is gone; `missing`: this machine lacks its program. */
export interface TriedStep {
  /** The command as it is copied, or the address as it is opened. */
  step: string;
  result: (typeof stepResults)[number];
  /** What the command printed, at most a line. */
  said: string;
}

interface CommandResult {
  said: string;
  hasShown: boolean;
  /** Undefined while it runs on. */
  exitCode: number | undefined;
  stop(): void;
}

/** A command that ends does so in this time; one that goes on is a server. */
const commandMs = 6000;
const pageMs = 10_000;

/** Does what the first finding's steps say first, in the project's folder, as a person would. @returns undefined where no step has a command or an address */
export async function tryStep(
  browser: Browser,
  place: Place,
  url: string,
  evidence: Evidence,
): Promise<TriedStep | undefined> {
  const [finding] = findingsInWords(diagnose(evidence));
  const step = finding?.steps.find(({ command, open }) => command ?? open);
  if (!step) return undefined;
  return step.command ? tryCommand(browser, place, url, step.command) : tryAddress(browser, step);
}

async function tryAddress(browser: Browser, { open = '' }: Step): Promise<TriedStep> {
  return { step: open, result: (await loads(browser, open)) ? 'page' : 'nothing', said: '' };
}

async function tryCommand(browser: Browser, place: Place, url: string, command: string): Promise<TriedStep> {
  const ran = await run(place, command);
  try {
    const result = (await loads(browser, url)) ? 'page' : resultOf(command, ran);
    return { step: command, result, said: ran.said };
  } finally {
    ran.stop();
  }
}

function resultOf(command: string, { hasShown, exitCode }: CommandResult): TriedStep['result'] {
  if (exitCode === 127) return 'missing';
  const [, pid] = /^kill (\d+)$/.exec(command) ?? [];
  if (pid) return isAlive(Number(pid)) ? 'nothing' : 'ended';
  return hasShown ? 'output' : 'nothing';
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** As the person of this world would: `ssh` knows the machine it has logged in to before, and the engine is the one that is used here. */
async function run(place: Place, command: string): Promise<CommandResult> {
  const tools = join(place.folder, '.tools');
  await mkdir(tools, { recursive: true });
  // The zoo runs as root, so that `sudo` has nothing to add, where it is installed at all.
  await writeTool(join(tools, 'sudo'), 'exec "$@"');
  const key = join(place.folder, 'user_key');
  const known = '-o UserKnownHostsFile=/dev/null -o StrictHostKeyChecking=no -o LogLevel=ERROR';
  if (existsSync(key)) await writeTool(join(tools, 'ssh'), `exec /usr/bin/ssh -F none -i ${key} ${known} "$@"`);
  const engines = { CONTAINER_HOST: join(place.folder, 'podman.sock'), DOCKER_HOST: join(place.folder, 'docker.sock') };
  const hosts = Object.entries(engines).flatMap(([name, path]) => (existsSync(path) ? [[name, `unix://${path}`]] : []));
  const child = spawn('bash', ['-c', command], {
    cwd: place.folder,
    env: { ...process.env, ...Object.fromEntries(hosts), PATH: `${tools}:${process.env.PATH}` },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [shown, complaints]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk) => shown.push(String(chunk)));
  child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(code ?? 1));
    child.on('error', () => resolve(127));
  });
  const exitCode = await Promise.race([ended, delay(commandMs, undefined)]);
  const stop = () => {
    // With its children. It may have ended by itself since, and then there is no such group.
    const isRunning = child.exitCode === null && child.signalCode === null;
    if (child.pid !== undefined && isRunning) process.kill(-child.pid, 'SIGTERM');
  };
  const [said = ''] = [...shown, ...complaints].join('').trim().split('\n');
  return { said, hasShown: shown.length > 0, exitCode, stop };
}

async function writeTool(path: string, line: string): Promise<void> {
  await writeFile(path, `#!/bin/sh\n${line}\n`);
  await chmod(path, 0o755);
}

/** Whether the address shows a page of a server that is no error. */
async function loads(browser: Browser, url: string): Promise<boolean> {
  const tab = await browser.newTab();
  try {
    await tab.goto(url);
    return await tab.waitFor(isGoodPage, pageMs).catch(() => false);
  } finally {
    await tab.close();
  }
}

/** Runs in the page. */
function isGoodPage(): boolean {
  const [load] = performance.getEntriesByType('navigation') as (PerformanceEntry & { responseStatus?: number })[];
  const status = load?.responseStatus ?? 0;
  return location.protocol.startsWith('http') && document.readyState === 'complete' && status >= 200 && status < 400;
}
