import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { makeHome, serveFrom } from '../helper/checkout-folders.ts';
import { temporaryFolder } from '../helper/start-program.ts';
import { judgeCalls } from '../helper/system-calls/judge-calls.ts';
import { readCalls, readLogs, straceWords } from '../helper/system-calls/read-calls.ts';

const canTrace = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;

test.skipIf(!canTrace)('asked from a worktree, check reads what is on the list, and starts no git', async () => {
  const home = makeHome('repo shop; git -C shop worktree add -q -b fix-ui ../shop-fix; git clone -q shop copy');
  const port = await serveFrom(`${home}/shop`);
  await serveFrom(`${home}/copy`);
  const logs = temporaryFolder();
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  // Without -D, so that it has written all of its logs when it ends.
  const trace = straceWords(join(logs, 'log')).filter((word) => word !== '-D');
  const words = [process.execPath, resolve('cli/main.ts'), 'check', `http://127.0.0.1:${port}/`, '--json'];
  const { stdout } = spawnSync('strace', [...trace, ...words], {
    cwd: `${home}/shop-fix`,
    env: { ...env, HOME: home, XDG_STATE_HOME: join(home, 'state') },
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout).evidence.askedFrom.server).toBe('other-checkout');
  const own = {
    program: [process.cwd(), realpathSync('node_modules'), process.execPath],
    memory: join(home, 'state', 'portside', 'memory'),
  };
  const texts = [...readLogs(logs).values()];
  // The start of the program itself is no call of ours.
  const calls = texts.map((text) =>
    readCalls(text).filter(({ name, words }) => name !== 'execve' || !words.includes('"check"')),
  );
  expect(calls.flatMap((ofThread) => judgeCalls(ofThread, own).forbidden)).toEqual([]);
  const all = texts.join('\n');
  expect(all).toContain(`${home}/shop/.git/config`);
  expect(all).toContain(`${home}/shop/.git/worktrees/shop-fix/HEAD`);
});
