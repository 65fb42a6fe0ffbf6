import { diagnose } from '../../../diagnosis/diagnose.ts';
import type { Evidence } from '../../../evidence/index.ts';
import { findingsInWords } from '../../../words/report/in-words.ts';
import type { Step } from '../../../words/step.ts';
import type { Browser } from '../../browsers/browser.ts';
import type { Place } from '../place/place.ts';
import { type CommandResult, runAsPerson } from './run-as-person.ts';
import { stopServer } from './stop-server.ts';

export const stepResults = ['page', 'output', 'ended', 'missing', 'nothing'] as const;

/** What the first step came to that a person can carry out. `page`: the page loads then; `output`: a command showed something; `ended`: the process it names is gone; `missing`: this machine lacks its program. */
export interface TriedStep {
  /** The command as it is copied, or the address as it is opened. */
  step: string;
  result: (typeof stepResults)[number];
  /** What the command printed, at most a line. */
  said: string;
}

const pageMs = 10_000;

/**
 * Does what the first finding's steps say first, in the project's folder, as a person would; and what follows on it, while the page
 * doesn't load. @returns undefined where no step has a command or an address
 */
export async function tryStep(
  browser: Browser,
  place: Place,
  url: string,
  evidence: Evidence,
): Promise<TriedStep | undefined> {
  const steps = findingsInWords(diagnose(evidence))[0]?.steps ?? [];
  const first = steps.findIndex(isDoable);
  if (first === -1) return undefined;
  if (followsOn(steps[first])) await doByHand(browser, steps.slice(0, first));
  const rest = steps.slice(first + 1);
  const end = rest.findIndex((step) => !followsOn(step) || !isDoable(step));
  const tried: TriedStep[] = [];
  for (const step of [...steps.slice(first, first + 1), ...(end === -1 ? rest : rest.slice(0, end))]) {
    tried.push(await (step.command ? tryCommand(browser, place, url, step) : tryAddress(browser, step)));
    if (tried.at(-1)?.result === 'page') break;
  }
  const last = tried.at(-1);
  return last && { ...last, step: tried.map(({ step }) => step).join(' ; ') };
}

function isDoable({ command, open }: Step): boolean {
  return (command ?? open) !== undefined;
}

/** Such a step says of itself that it comes after another. */
function followsOn({ text }: Pick<Step, 'text'> = { text: '' }): boolean {
  return /^Then\b/.test(text);
}

/** Steps in words alone, as far as a driver of a browser can take them. */
async function doByHand(browser: Browser, steps: readonly Step[]): Promise<void> {
  if (steps.some(({ text }) => /Empty cache|cached files/.test(text))) await browser.clearCache();
}

async function tryAddress(browser: Browser, { open = '' }: Step): Promise<TriedStep> {
  return { step: open, result: (await loads(browser, open)) ? 'page' : 'nothing', said: '' };
}

async function tryCommand(
  browser: Browser,
  place: Place,
  url: string,
  { text, command = '' }: Step,
): Promise<TriedStep> {
  // In its terminal, before its command is typed again.
  if (/^Stop\b/.test(text)) await stopServer(Number(new URL(url).port));
  const ran = await runAsPerson(place, command);
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
