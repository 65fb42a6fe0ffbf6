import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { forget } from '../../../helper/memory/forget.ts';
import { memoryStatus } from '../../../helper/memory/memory-status.ts';
import { recallAll, recallPort } from '../../../helper/memory/recall.ts';
import { writePort } from '../../../helper/memory/write-port.ts';
import { ownState } from './own-state.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute)).toISOString();
const server = (port: number, minute = 0) => ({ port, lastAnsweredAt: at(minute), program: 'node' });

test('nothing is remembered before anything was noted, and reading makes no folder', async () => {
  const folder = await ownState();
  expect(recallPort(3000)).toBeNull();
  expect(recallAll()).toEqual([]);
  expect(existsSync(dirname(folder))).toBe(false);
});

test('what was noted last stands, and nobody else can read it', async () => {
  const folder = await ownState();
  expect(writePort(server(3000))).toBe(true);
  expect(writePort({ ...server(3000, 5), title: 'Shop' })).toBe(true);
  expect(recallPort(3000)).toEqual({ lastAnsweredAt: at(5), program: 'node', title: 'Shop' });
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, '3000.json'))).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(['3000.json']);
});

test('a folder that others could read is closed to them', async () => {
  const folder = await ownState();
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o755);
  writePort(server(3000));
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
});

test('all are listed, the latest first', async () => {
  await ownState();
  for (const [port, minute] of [
    [3000, 1],
    [5173, 9],
    [8000, 4],
  ] as const)
    writePort(server(port, minute));
  expect(recallAll().map(({ port }) => port)).toEqual([5173, 8000, 3000]);
});

test('200 ports are kept; the one unseen for longest goes', async () => {
  const folder = await ownState();
  for (let port = 3000; port < 3200; port += 1) writePort(server(port));
  const longAgo = new Date('2026-01-01');
  utimesSync(join(folder, '3100.json'), longAgo, longAgo);
  writePort(server(4000));
  expect(recallAll()).toHaveLength(200);
  expect(recallPort(3100)).toBeNull();
  expect(recallPort(3000)).not.toBeNull();
});

test('a damaged file is set aside, the port is noted anew, and the others stay', async () => {
  const folder = await ownState();
  writePort(server(3000));
  writePort(server(5173));
  await writeFile(join(folder, '3000.json'), '{"version":1,"po');
  expect(recallPort(3000)).toBeNull();
  const today = new Date().toISOString().slice(0, 10);
  const aside = `3000.json.damaged-${today}`;
  expect(readdirSync(folder).sort()).toEqual([aside, '5173.json']);
  expect(readFileSync(join(folder, aside), 'utf8')).toBe('{"version":1,"po');
  expect(memoryStatus()).toEqual({ folder, isWritable: true, setAside: [join(folder, aside)] });
  expect(writePort(server(3000, 1))).toBe(true);
  expect(recallAll().map(({ port }) => port)).toEqual([3000, 5173]);
});

test('no more than three damaged files are kept', async () => {
  const folder = await ownState();
  for (let port = 3000; port < 3006; port += 1) {
    writePort(server(port));
    await writeFile(join(folder, `${port}.json`), 'x');
    recallPort(port);
  }
  writePort(server(4000));
  expect(memoryStatus().setAside).toHaveLength(3);
});

test('a file of a newer helper is left alone', async () => {
  const folder = await ownState();
  await mkdir(folder, { recursive: true });
  const newer = '{"version":2,"servers":[]}';
  await writeFile(join(folder, '3000.json'), newer);
  expect(recallPort(3000)).toBeNull();
  expect(writePort(server(3000))).toBe(false);
  expect(readFileSync(join(folder, '3000.json'), 'utf8')).toBe(newer);
  expect(memoryStatus().setAside).toEqual([]);
});

test('what a helper left that was killed while it wrote counts for nothing, and goes', async () => {
  const folder = await ownState();
  writePort(server(3000));
  const unfinished = join(folder, '3000.json.new-99999');
  await writeFile(unfinished, '{"version":1,"port":3000,"lastAns');
  const anHourAgo = new Date(Date.now() - 3_600_000);
  utimesSync(unfinished, anHourAgo, anHourAgo);
  expect(recallPort(3000)).toMatchObject({ program: 'node' });
  writePort(server(5173));
  expect(readdirSync(folder).sort()).toEqual(['3000.json', '5173.json']);
});

test('a home that cannot be written is no fault: it says that it was not kept', async () => {
  const folder = await ownState();
  // A file where the folder should be stands in everybody's way, root's too.
  await writeFile(dirname(folder), 'in the way');
  expect(writePort(server(3000))).toBe(false);
  expect(recallPort(3000)).toBeNull();
  expect(recallAll()).toEqual([]);
});

test('one port is forgotten, or all, with what was set aside', async () => {
  const folder = await ownState();
  for (const port of [3000, 5173, 8000]) writePort(server(port));
  await writeFile(join(folder, '8000.json'), 'x');
  expect(forget(3000)).toBe(true);
  expect(recallAll().map(({ port }) => port)).toEqual([5173]);
  expect(forget(undefined)).toBe(true);
  expect(existsSync(folder)).toBe(false);
  expect(forget(3000)).toBe(true);
});

test('two helpers that write at once lose nothing, and nobody reads half a file', async () => {
  await ownState();
  const writer = fileURLToPath(new URL('note-many.ts', import.meta.url));
  const writers = ['first', 'second'].map((name) => spawn(process.execPath, [writer, name], { stdio: 'inherit' }));
  onTestFinished(() => writers.forEach((one) => void one.kill('SIGKILL')));
  const ended = Promise.all(writers.map((one) => once(one, 'exit')));
  let areWriting = true;
  void ended.then(() => {
    areWriting = false;
  });
  while (areWriting) {
    expect(recallPort(3000)?.program ?? 'none yet').toMatch(/^(first|second|none yet)$/);
    await new Promise(setImmediate);
  }
  expect((await ended).map(([exitCode]) => exitCode)).toEqual([0, 0]);
  expect(
    recallAll()
      .map(({ port, program }) => `${port} ${program}`)
      .sort(),
  ).toEqual([
    expect.stringMatching(/^3000 (first|second)$/),
    ...Array.from({ length: 40 }, (_, index) => `${3001 + index} ${index % 2 === 0 ? 'first' : 'second'}`),
  ]);
  expect(memoryStatus().setAside).toEqual([]);
});
