import { expect, test } from 'vitest';
import { parsePortFile, printPortFile } from '../../../helper/memory/port-file.ts';

const shop = {
  port: 3000,
  lastAnsweredAt: '2026-11-22T14:02:00.000Z',
  title: 'Shop',
  pid: 4711,
  startedAt: '2026-11-22T09:00:00.000Z',
  program: 'node',
  framework: 'next',
  project: 'shop',
  folder: '~/code/shop',
  startCommand: 'npm run dev',
} as const;
const file = { version: 1, ...shop };

test('what was written is read again', () => {
  expect(parsePortFile(printPortFile(shop), 3000)).toEqual({ server: shop });
});

test('whether it runs is not written down', () => {
  expect(parsePortFile(printPortFile({ ...shop, isRunning: true }), 3000)).toEqual({ server: shop });
});

test.for<{ name: string; text: string; is: ReturnType<typeof parsePortFile> }>([
  {
    name: 'little is known of the server',
    text: '{"version":1,"port":3000,"lastAnsweredAt":"2026-11-22T14:02:00.000Z"}',
    is: { server: { port: 3000, lastAnsweredAt: '2026-11-22T14:02:00.000Z' } },
  },
  {
    name: 'a newer helper of the same format knows more',
    text: JSON.stringify({ ...file, framework: 'qwik', container: 'web' }),
    is: { server: { ...shop, framework: undefined } },
  },
  { name: 'a newer helper wrote it in a format of its own', text: '{"version":2,"ports":[]}', is: 'newer' },
  { name: 'an empty file', text: '', is: 'damaged' },
  { name: 'half a file', text: JSON.stringify(file).slice(0, 40), is: 'damaged' },
  { name: 'zeros, as after a power cut', text: '\0'.repeat(200), is: 'damaged' },
  { name: 'JSON that is no object', text: 'null', is: 'damaged' },
  { name: 'no version', text: JSON.stringify(shop), is: 'damaged' },
  { name: 'a version that never was', text: JSON.stringify({ ...file, version: 0 }), is: 'damaged' },
  { name: 'the file of another port', text: JSON.stringify({ ...file, port: 3001 }), is: 'damaged' },
  { name: 'no time', text: JSON.stringify({ ...file, lastAnsweredAt: undefined }), is: 'damaged' },
  { name: 'a time that is none', text: JSON.stringify({ ...file, lastAnsweredAt: 'yesterday' }), is: 'damaged' },
  { name: 'a number for a folder', text: JSON.stringify({ ...file, folder: 7 }), is: 'damaged' },
])('$name', ({ text, is }) => {
  expect(parsePortFile(text, 3000)).toEqual(is);
});
