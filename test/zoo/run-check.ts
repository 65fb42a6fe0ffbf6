// npm run zoo:check: every world without a browser. Each is made in namespaces of its own, and `portside check` is asked about its address.
// With --here, those that any system can make without root are made on this computer's own loopback, whichever system that is.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify, styleText } from 'node:util';
import { privateNamespaces } from '../browsers/private-namespaces.ts';
import { type CheckedWorld, type CheckOrder, gradeOfCheck, isWrongButCertainByCheck } from './checked-world.ts';
import { chooseWorlds } from './choose-worlds.ts';
import { grades } from './outcome.ts';

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: '' },
    jobs: { type: 'string', default: '2' },
    here: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const withinMs = 240_000;
const namespaces = values.here ? [] : await privateNamespaces();
if (!namespaces) throw new Error('this machine allows no namespaces of our own');
const waiting = chooseWorlds({ browser: 'chromium', mode: 'helper', world: values.world, isFast: false });
const checked: CheckedWorld[] = [];
// Worlds that are made side by side on one computer would see each other.
await Promise.all(Array.from({ length: values.here ? 1 : Number(values.jobs) }, takeWorlds));
console.log(values.json ? JSON.stringify(checked, null, 2) : `\n${sums()}`);
if (values.here && checked.some((one) => gradeOfCheck(one) === 'broken' || isWrongButCertainByCheck(one)))
  process.exitCode = 1;

async function takeWorlds(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, cause, alsoTrue = [] } = next;
    const failed = (error: Error): CheckedWorld => ({ world: name, cause, alsoTrue, problem: error.message });
    const one = await makeAndCheck(name).catch(failed);
    checked.push(one);
    if (!values.json) console.log(lineOf(one));
  }
}

async function makeAndCheck(name: string): Promise<CheckedWorld> {
  const script = fileURLToPath(new URL('check-world.ts', import.meta.url));
  const order: CheckOrder = { name, isRoot: process.getuid?.() === 0, isPrivateNetwork: !values.here };
  const [command, ...args] = [...(namespaces ?? []), process.execPath, script, JSON.stringify(order)];
  const options = { timeout: withinMs, killSignal: 'SIGKILL' } as const;
  const { stdout } = await promisify(execFile)(String(command), args, options);
  return JSON.parse(stdout);
}

function lineOf(one: CheckedWorld): string {
  const { world, cause, url = '', said = [], skipped, problem } = one;
  const grade = gradeOfCheck(one);
  const certain = isWrongButCertainByCheck(one) ? styleText('red', ' CERTAIN') : '';
  const findings = said.map((finding) => `\n          ${finding.cause} (${finding.certainty}): ${finding.title}`);
  return `${grade.padEnd(9)}${certain} ${cause}: ${world}  ${url}${skipped ?? problem ?? findings.join('')}`;
}

function sums(): string {
  const counts = grades.map((grade) => `${grade} ${checked.filter((one) => gradeOfCheck(one) === grade).length}`);
  return [
    `${checked.length} worlds`,
    ...counts,
    `wrong but certain ${checked.filter(isWrongButCertainByCheck).length}`,
  ].join(', ');
}
