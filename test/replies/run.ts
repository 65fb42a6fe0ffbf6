import { execFile } from 'node:child_process';
import { parseArgs } from 'node:util';
import browsers from './browsers.json' with { type: 'json' };
import { type CurlReply, curlReplies } from './curl-replies.ts';
import { serveReply } from './serve-reply.ts';

/**
 * Holds the exit code of the built `portside check` against what Chromium and Firefox do with the same replies (browsers.json, made by
 * measure-browsers.ts). Where the two differ, either is right. `npm run build:helper` comes first; `--test 36` takes one alone.
 */
interface Checked {
  test: number;
  exitCode: number;
  expected: Set<number>;
  elapsedMs: number;
}

const { values } = parseArgs({ options: { test: { type: 'string' } } });
const replies = (await curlReplies()).filter(({ test }) => !values.test || test === Number(values.test));
const checked: Checked[] = [];
// One after the other: what is measured is a quiet machine's time.
for (const reply of replies) checked.push(await check(reply));

const judged = checked.filter(({ expected }) => expected.size > 0);
const missed = judged.filter(({ exitCode, expected }) => !expected.has(exitCode));
const times = checked.map(({ elapsedMs }) => elapsedMs).sort((one, other) => one - other);
for (const { test, exitCode } of missed) console.log(`test ${test}: exit ${exitCode}, ${JSON.stringify(seenBy(test))}`);
const share = (100 * (judged.length - missed.length)) / judged.length;
console.log(`${judged.length} replies, ${missed.length} missed: ${share.toFixed(1)} % agree`);
console.log(`${checked.length - judged.length} lead to another computer, and are left out`);
console.log(`median ${times[Math.floor(times.length / 2)]} ms`);

async function check(reply: CurlReply): Promise<Checked> {
  const { url, close } = await serveReply(reply);
  const startedAt = performance.now();
  const exitCode = await runCheck(url);
  const elapsedMs = Math.round(performance.now() - startedAt);
  close();
  const expected = new Set(seenBy(reply.test).flatMap((seen) => expectedAfter(seen)));
  return { test: reply.test, exitCode, expected, elapsedMs };
}

function runCheck(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = execFile(process.execPath, ['.output/portside/portside.cjs', 'check', url], (error) => {
      if (child.exitCode === null) reject(error ?? new Error('no exit code'));
      else resolve(child.exitCode);
    });
  });
}

function seenBy(test: number): (string | number)[] {
  return Object.values((browsers as Record<string, Record<string, string | number>>)[test] ?? {});
}

/** A page of an error is a fault of the server, one that is not there isn't. Nobody knows what another computer would say. */
function expectedAfter(seen: string | number): number[] {
  if (seen === 'elsewhere') return [];
  if (seen === 'password') return [0];
  return [typeof seen === 'number' && !(seen >= 500 && seen < 600) ? 0 : 1];
}
