import type { Target } from '../../evidence/address/target.ts';
import { headlineOf } from '../../words/report/headline.ts';
import { words } from '../../words/words.ts';
import { type Diagnosed, diagnoseAddress } from '../diagnose-address.ts';
import { endOnInterrupt } from '../end-on-interrupt.ts';
import { diagnosisAsText, diagnosisInWords } from '../print-diagnosis.ts';
import { watchChanges } from './watch-changes.ts';

interface CheckOptions {
  json?: boolean | undefined;
}

/** Prints the diagnosis of each address, and prints it again whenever it changes, until Ctrl+C. */
export async function checkOnChange(targets: readonly Target[], options: CheckOptions): Promise<never> {
  endOnInterrupt();
  if (process.stderr.isTTY) process.stderr.write(`${words.page.waiting.watching}\n\n`);
  await Promise.all(targets.map((target) => checkOne(target, options)));
  throw new Error('a watch ended without being stopped');
}

async function checkOne(target: Target, { json }: CheckOptions): Promise<void> {
  let before: string | undefined;
  for await (const _ of watchChanges(target)) {
    const now = await diagnoseAddress(target);
    const { title } = headlineOf(now.target, now.diagnosis, true);
    if (title === before) continue;
    const text = () => (before === undefined ? `${fullText(now)}\n` : changeAsText(now, before, title));
    process.stdout.write(json ? `${JSON.stringify(diagnosisInWords(now.diagnosis))}\n` : text());
    before = title;
  }
}

function changeAsText(now: Diagnosed, before: string, title: string): string {
  const { waiting } = words.page;
  const { at, url } = now.diagnosis.evidence;
  const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' }).format(new Date(at));
  const isWorking = now.diagnosis.findings[0]?.stop === 'none';
  const news = isWorking ? `  ${waiting.now} ${title}` : `\n${fullText(now)}`;
  return `\n${time} · ${url}\n  ${waiting.before} ${before}\n${news}\n`;
}

function fullText({ target, diagnosis }: Diagnosed): string {
  return diagnosisAsText(target, diagnosis);
}
