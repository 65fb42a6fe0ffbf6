import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listedCommands } from '../../dev/framework-list.ts';
import { listedFrameworksFile } from '../../dev/listed-frameworks-file.ts';
import { frameworkOf } from '../../helper/probes/owners/framework-of.ts';
import { defaultPorts } from '../../words/services/default-ports.ts';

/** `npm run dev` may be anything. */
const tellsNothing = /^npm run /;

test('the rows from other lists are those that the lists have today', async () => {
  expect(readFileSync('evidence/programs/listed-frameworks.ts', 'utf8'), 'run npm run list:frameworks').toBe(
    await listedFrameworksFile(),
  );
});

test('of Netlify’s development commands at least nine in ten are recognised, and all of their ports', async () => {
  const { netlify } = await listedCommands();
  const unknown = netlify.filter(({ command }) => !frameworkOf([command])).map(({ command }) => command);
  const share = 1 - unknown.length / netlify.length;
  console.log(`${netlify.length - unknown.length} of ${netlify.length} commands of Netlify, all but: ${unknown}`);
  expect(share).toBeGreaterThanOrEqual(0.9);
  expect(unknown.filter((command) => !tellsNothing.test(command))).toEqual([]);
  const ports = netlify.flatMap(({ port }) => port ?? []);
  expect(ports.length).toBeGreaterThan(40);
  expect(ports.filter((port) => !defaultPorts[port])).toEqual([]);
});

test('of Vercel’s development commands at least nine in ten are recognised', async () => {
  const { vercel } = await listedCommands();
  const unknown = vercel.filter(({ command }) => !frameworkOf([command])).map(({ command }) => command);
  console.log(`${vercel.length - unknown.length} of ${vercel.length} commands of Vercel, all but: ${unknown}`);
  expect(1 - unknown.length / vercel.length).toBeGreaterThanOrEqual(0.9);
});
