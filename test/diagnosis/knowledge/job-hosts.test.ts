import { expect, test } from 'vitest';
import { isJobHost } from '../../../diagnosis/knowledge/job-hosts.ts';

test.each([
  ['claude'],
  ['/usr/local/bin/codex --full-auto'],
  ['node /home/me/shop/node_modules/.bin/vitest run'],
  ['node /home/me/shop/node_modules/jest/bin/jest.js'],
  ['/usr/bin/python3 /usr/bin/pytest -x'],
])('%s runs servers as jobs', (command) => {
  expect(isJobHost(command.split(' '))).toBe(true);
});

test.each([
  ['npm run dev'],
  ['node /home/me/shop/node_modules/.bin/vite'],
  ['node /home/me/claude/server.js'],
  ['node server.js --runner vitest'],
  ['/home/me/jest/start.sh'],
  [''],
])('%s does not', (command) => {
  expect(isJobHost(command.split(' '))).toBe(false);
});
