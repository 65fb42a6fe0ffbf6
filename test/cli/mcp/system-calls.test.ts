import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { listen, unusedPort } from '../../helper/listen.ts';
import { temporaryFolder } from '../../helper/start-program.ts';
import { judgeCalls } from '../../helper/system-calls/judge-calls.ts';
import { areWhole, readCalls, readLogs, straceWords } from '../../helper/system-calls/read-calls.ts';
import { until } from '../../until.ts';
import { startAgent } from './start-agent.ts';

/** The machine may be ten times slower at times. */
vi.setConfig({ testTimeout: 120_000 });

const canTrace = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true']).status === 0;

test.skipIf(!canTrace)('every tool keeps to the doors of the helper (needs strace)', async () => {
  const [logs, state] = [temporaryFolder(), temporaryFolder()];
  const start = ['strace', ...straceWords(join(logs, 'log')), process.execPath, 'cli/main.ts', 'mcp'];
  const { client, ask } = await startAgent({ start, env: { XDG_STATE_HOME: state } });
  const port = await listen(createServer((_, response) => response.end('<title>Shop</title>')));
  const dead = `http://127.0.0.1:${await unusedPort()}/`;
  await ask('diagnose', { url: `http://127.0.0.1:${port}/` });
  await ask('diagnose', { url: dead });
  await ask('diagnose', { url: 'http://192.0.2.7/' });
  await ask('list_servers', {});
  await ask('wait_until_ready', { url: dead, timeout: 0.5 });
  await client.close();
  await until('strace has written its logs', () => areWhole(readLogs(logs)), { timeoutMs: 60_000 });
  const own = {
    program: [process.cwd(), realpathSync('node_modules'), process.execPath],
    memory: join(state, 'portside', 'memory'),
  };
  const texts = [...readLogs(logs).values()];
  expect(texts.flatMap((text) => judgeCalls(readCalls(text), own).forbidden)).toEqual([]);
  expect(texts.join('\n')).toMatch(/connect\(.*inet_addr\("127\.0\.0\.1"\)/);
});
