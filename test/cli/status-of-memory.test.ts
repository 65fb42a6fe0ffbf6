import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePort } from '../../helper/memory/write-port.ts';
import { ownState } from '../helper/memory/own-state.ts';
import { runPortside } from './run-portside.ts';

test('status says what is remembered and where, and of a damaged part where it was set aside', async () => {
  const folder = await ownState();
  writePort({ port: 3000, lastAnsweredAt: new Date().toISOString() });
  await writeFile(join(folder, '5173.json'), 'no JSON');
  const { output } = await runPortside(['status', '--manifest-dir', join(folder, 'none')]);
  expect(output).toContain(`Remembered ports: 1.\nThe helper stores this in ${folder}, which only you can read.\n`);
  expect(output).toMatch(/Part of the memory was damaged\. It was moved to \S+5173\.json\.damaged-[\d-]+, and/);
});

test('status says nothing of a memory that holds nothing', async () => {
  const folder = await ownState();
  const { output } = await runPortside(['status', '--manifest-dir', join(folder, 'none')]);
  expect(output).not.toMatch(/remembered/i);
});

test('status says that the memory cannot be written', async () => {
  const folder = await ownState();
  await mkdir(join(folder, '..', '..'), { recursive: true });
  await writeFile(join(folder, '..'), 'in the way');
  const { output } = await runPortside(['status', '--manifest-dir', join(folder, 'none')]);
  expect(output).toContain(`The helper can't write to ${folder}, so only the browser keeps these notes.`);
});
