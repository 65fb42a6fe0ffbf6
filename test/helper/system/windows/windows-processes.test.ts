import { expect, test } from 'vitest';
import { describeProcess } from '../../../../helper/probes/owners/describe-process.ts';
import { listedProcesses } from '../../../../helper/system/listed-processes.ts';
import { processesInJson, processesInTasklist } from '../../../../helper/system/windows/parse-processes.ts';
import { joinProcesses } from '../../../../helper/system/windows/windows-processes.ts';

/** What a dev server started by `npm run dev` looks like, after public reports; dates as Windows PowerShell 5 writes them. */
const rows = [
  { ProcessId: 4, ParentProcessId: 0, Name: 'System', CommandLine: null, CreationDate: '/Date(1763850000000)/' },
  {
    ProcessId: 1032,
    ParentProcessId: 900,
    Name: 'svchost.exe',
    CommandLine: null,
    CreationDate: '/Date(1763850001000)/',
  },
  {
    ProcessId: 3990,
    ParentProcessId: 2000,
    Name: 'Code.exe',
    CommandLine: '"C:\\Program Files\\Microsoft VS Code\\Code.exe"',
    CreationDate: '/Date(1763852000000)/',
  },
  {
    ProcessId: 4060,
    ParentProcessId: 3990,
    Name: 'powershell.exe',
    CommandLine: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    CreationDate: '/Date(1763856000000)/',
  },
  {
    ProcessId: 4081,
    ParentProcessId: 4060,
    Name: 'node.exe',
    CommandLine:
      '"C:\\Program Files\\nodejs\\\\node.exe" "C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js" run dev',
    CreationDate: '/Date(1763856421000)/',
  },
  {
    ProcessId: 4090,
    ParentProcessId: 4081,
    Name: 'cmd.exe',
    CommandLine: 'C:\\WINDOWS\\system32\\cmd.exe /d /s /c vite --token abc123',
    CreationDate: '/Date(1763856422000)/',
  },
  {
    ProcessId: 4102,
    ParentProcessId: 4090,
    Name: 'node.exe',
    CommandLine:
      '"C:\\Program Files\\nodejs\\node.exe" "D:\\no such disk\\shop\\node_modules\\.bin\\\\..\\vite\\bin\\vite.js" --token abc123',
    CreationDate: '/Date(1763856423123)/',
  },
  // Its parent has ended, and a later program has got the number.
  {
    ProcessId: 5000,
    ParentProcessId: 4102,
    Name: 'php.exe',
    CommandLine: 'php -S localhost:8000',
    CreationDate: '/Date(1763856000000)/',
  },
];

/** No process has it. */
const notUs = -1;
const processes = listedProcesses(joinProcesses(processesInJson(JSON.stringify(rows))), notUs);

test('a dev server under npm: what a person reads about it', () => {
  expect(describeProcess(4102, processes)).toEqual({
    process: {
      pid: 4102,
      program: 'node',
      command:
        'C:\\Program Files\\nodejs\\node.exe D:\\no such disk\\shop\\node_modules\\.bin\\\\..\\vite\\bin\\vite.js --token ***',
      framework: 'vite',
      startCommand: 'npm run dev',
      startedAt: '2025-11-23T00:07:03.123Z',
      folder: 'D:\\no such disk\\shop',
      project: expect.any(String),
    },
    parents: [
      { pid: 4090, program: 'cmd', command: 'C:\\WINDOWS\\system32\\cmd.exe /d /s /c vite --token ***' },
      { pid: 4081, program: 'node', command: expect.stringContaining('npm-cli.js run dev') },
      { pid: 4060, program: 'powershell', command: expect.stringContaining('powershell.exe') },
    ],
  });
});

test('a number that was given again is no parent', () => {
  expect(describeProcess(5000, processes)).toMatchObject({ process: { framework: 'php' }, parents: [] });
});

test('the system itself has a name and no command', () => {
  expect(describeProcess(4, processes)).toEqual({
    process: { pid: 4, program: 'System', startedAt: '2025-11-22T22:20:00.000Z' },
    parents: [],
  });
});

test('one’s own processes are those with a command line', async () => {
  expect((await processes.own()).map(({ pid }) => pid)).toEqual([3990, 4060, 4081, 4090, 4102, 5000]);
});

test.for([
  ['a mark of the encoding before it', `\uFEFF${JSON.stringify(rows.slice(0, 2))}`, 2],
  ['one process alone', JSON.stringify(rows[0]), 1],
  ['a warning before it', `Cannot set property.\r\n${JSON.stringify(rows.slice(0, 3))}`, 3],
  ['what PowerShell 7 writes', JSON.stringify([{ ...rows[0], CreationDate: '2026-11-23T06:08:29.1234567+01:00' }]), 1],
  ['nothing', '', 0],
  ['a table', 'ProcessId Name\r\n4 System\r\n', 0],
  ['half a list', JSON.stringify(rows).slice(0, 80), 0],
  ['other JSON', '{"error":1}', 0],
] as [string, string, number][])('processes in the output: %s', ([, output, length]) => {
  expect(processesInJson(output)).toHaveLength(length);
});

test('dates of every version of PowerShell', () => {
  const startOf = (CreationDate: unknown) =>
    processesInJson(JSON.stringify([{ ...rows[0], CreationDate }]))[0]?.startedAt;
  expect(startOf('/Date(1763856423123)/')).toBe('2025-11-23T00:07:03.123Z');
  expect(startOf('2026-11-23T06:08:29.1234567+01:00')).toBe('2026-11-23T05:08:29.123Z');
  expect(startOf({ value: '/Date(1763856423123)/', DateTime: 'Sonntag' })).toBe('2025-11-23T00:07:03.123Z');
  expect(startOf(null)).toBeUndefined();
  expect(startOf('gestern')).toBeUndefined();
});

test('tasklist: names and numbers, whatever the language', () => {
  const output =
    '"System Idle Process","0","Services","0","8 K"\r\n"node.exe","4102","Console","1","98.112 K"\r\n"svchost.exe","1032","服务","0","12,344 K"\r\n';
  expect(joinProcesses(processesInTasklist(output)).map(({ pid, program, parent }) => [pid, program, parent])).toEqual([
    [0, 'System Idle Process', 0],
    [4102, 'node', 0],
    [1032, 'svchost', 0],
  ]);
  expect(processesInTasklist('INFO: No tasks are running.\r\n')).toEqual([]);
});
