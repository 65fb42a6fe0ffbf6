import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { outputs } from '../../../cli/contract/outputs.ts';
import { writePort } from '../../../helper/memory/write-port.ts';
import { listen, unusedPort } from '../../helper/listen.ts';
import { ownState } from '../../helper/memory/own-state.ts';
import { runPortside } from '../run-portside.ts';

/** Nothing but what the schema has, so that all that is printed is promised. */
function expectToFit(schema: z.ZodMiniType, output: string): void {
  const printed: unknown = JSON.parse(output);
  expect(schema.parse(printed)).toEqual(printed);
}

test('what is printed with --json is what its schema says, no more and no less', async () => {
  await ownState();
  writePort({ port: 3000, lastAnsweredAt: new Date().toISOString() });
  const server = createServer((_, response) => response.end('<title>Shop</title>'));
  const [page, nobody] = [await listen(server), await unusedPort()];
  const print = async (...words: string[]) => (await runPortside([...words, '--json'])).output;
  expectToFit(outputs.check, await print('check', `http://127.0.0.1:${nobody}/`));
  expectToFit(outputs.check, await print('check', `http://127.0.0.1:${page}/`));
  expectToFit(outputs.wait, await print('wait', `http://127.0.0.1:${page}/`));
  expectToFit(outputs.wait, await print('wait', String(nobody), '--timeout', '100ms'));
  expectToFit(outputs.listeners, await print('listeners'));
  expectToFit(outputs['listeners-here'], await print('listeners', '--here'));
  expectToFit(outputs.status, await print('status', '--manifest-dir', '/no/such/folder'));
  expectToFit(outputs.install, await print('uninstall', '--manifest-dir', '/no/such/folder'));
  expectToFit(outputs.free, await print('free', String(page)));
  expectToFit(outputs.free, await print('free', String(nobody)));
});

test.each(Object.entries(outputs))('the schema of %s can be had from the command', async (name, schema) => {
  const { output, exitCode } = await runPortside(['schema', name]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(output).properties.version).toEqual({ type: 'number', const: schema.shape.version.def.values[0] });
});

test('there is no schema of what prints none', async () => {
  const { exitCode, complaint } = await runPortside(['schema', 'mcp']);
  expect({ exitCode, complaint }).toEqual({
    exitCode: 64,
    complaint:
      "portside: there's no schema of mcp; there is one of check, wait, listeners, listeners-here, free, status, install\n",
  });
});
