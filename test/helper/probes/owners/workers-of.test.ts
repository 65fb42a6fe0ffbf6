import { expect, test } from 'vitest';
import type { Process } from '../../../../evidence/port/owners.ts';
import { workersOf } from '../../../../helper/probes/owners/workers-of.ts';
import { listedProcesses } from '../../../../helper/system/listed-processes.ts';

type Row = [pid: number, parent: number, program: string, line: string, state?: Process['state']];

function workersIn(rows: Row[], sharing: number[] = []) {
  const list = rows.map(([pid, parent, program, line, state = 'sleeping']) => ({
    pid,
    parent,
    program,
    words: line.split(' ').filter(Boolean),
    isOwn: true,
    details: () => ({ state }),
  }));
  return workersOf(10, listedProcesses(list), (pid) => sharing.includes(pid));
}

const nginx: Row = [10, 1, 'nginx', 'nginx: master process nginx'];
const uvicorn: Row = [10, 1, 'uvicorn', 'python3 /usr/bin/uvicorn --reload --port 3000 shop:app'];
const spawned = 'python3 -c from multiprocessing.spawn import spawn_main; spawn_main(tracker_fd=5)';
const tracker: Row = [11, 10, 'python3', 'python3 -c from multiprocessing.resource_tracker import main;main(4)'];

test.for<[name: string, rows: Row[], sharing: number[], workers: unknown]>([
  ['the processes that share its socket', [nginx, [11, 10, 'nginx', 'x']], [11], [{ pid: 11, sharesSocket: true }]],
  ['workers by their title', [nginx, [11, 10, 'nginx', 'nginx: worker process']], [], [{ pid: 11 }]],
  [
    'workers of a pool',
    [
      [10, 1, 'php-fpm', 'php-fpm: master'],
      [11, 10, 'php-fpm', 'php-fpm: pool www'],
    ],
    [],
    [{ pid: 11 }],
  ],
  [
    'workers of a cluster',
    [
      [10, 1, 'puma', 'puma 5.6'],
      [11, 10, 'puma', 'puma: cluster worker 0: 10'],
    ],
    [],
    [{ pid: 11 }],
  ],
  [
    'the same script again',
    [
      [10, 1, 'node', 'node app.js -v'],
      [11, 10, 'node', '/bin/node /x/app.js -v'],
    ],
    [],
    [{ pid: 11 }],
  ],
  [
    'copies in Python',
    [[10, 1, 'uvicorn', 'python3 uvicorn a:b'], tracker, [12, 10, 'python3', spawned]],
    [],
    [{ pid: 12 }],
  ],
  ['what a reloader runs', [uvicorn, tracker, [12, 10, 'python3', spawned]], [], [{ pid: 12 }]],
  ['one that has ended', [uvicorn, tracker, [12, 10, 'python3', '', 'zombie']], [], [{ pid: 12, state: 'zombie' }]],
  ['none of a reloader that waits', [uvicorn, tracker], [], []],
  ['none of nodemon', [[10, 1, 'node', 'node /x/node_modules/.bin/nodemon app.js']], [], []],
  ['none of node --watch', [[10, 1, 'node', 'node --watch app.js']], [], []],
  [
    'no group: it starts a tool',
    [
      [10, 1, 'node', 'node vite.js'],
      [11, 10, 'esbuild', 'esbuild --service=1'],
    ],
    [],
    undefined,
  ],
  [
    'no group: it starts another script',
    [
      [10, 1, 'node', 'node a.js'],
      [11, 10, 'node', 'node b.js'],
    ],
    [],
    undefined,
  ],
  [
    'no group: it leaves a helper unburied',
    [
      [10, 1, 'sh', 'sh x.sh'],
      [11, 10, 'x', '', 'zombie'],
    ],
    [],
    undefined,
  ],
  ['no group: it is alone', [nginx], [], undefined],
])('%s', ([, rows, sharing, workers]) => {
  const found = workersIn(rows, sharing);
  if (Array.isArray(workers)) expect(found).toHaveLength(workers.length);
  if (workers === undefined) expect(found).toBeUndefined();
  else expect(found).toMatchObject(workers as object[]);
});
