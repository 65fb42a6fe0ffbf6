import { expect, test } from 'vitest';
import { servesTls } from '../../../../diagnosis/reading/tls/serves-tls.ts';
import type { Process } from '../../../../evidence/port/owners.ts';

type Known = Partial<Process>;

test.each<[string, Known, ReturnType<typeof servesTls>]>([
  ['Angular is told', { framework: 'angular', command: 'ng serve --ssl' }, 'yes'],
  ['Next is told', { framework: 'next', command: 'node next dev --experimental-https' }, 'yes'],
  ['uvicorn has a key', { command: 'uvicorn app:app --ssl-keyfile key.pem --ssl-certfile cert.pem' }, 'yes'],
  ['http-server is told', { command: 'http-server -S -C cert.pem' }, 'yes'],
  ['Puma binds with ssl', { framework: 'rails', command: "puma -b 'ssl://127.0.0.1:3000?key=k'" }, 'yes'],
  ['what started it says so', { framework: 'create-react-app', startCommand: 'HTTPS=true npm start' }, 'yes'],
  ['it is told not to', { framework: 'angular', command: 'ng serve --ssl false' }, 'no'],
  ['it is told not to, with a sign', { framework: 'angular', command: 'ng serve --ssl=false' }, 'no'],
  ['a word only begins alike', { framework: 'vite', command: 'vite --https-proxy-off' }, 'no'],
  ["PHP's own server is told its address", { framework: 'php', command: 'php -S localhost:8000' }, 'no'],
  ['a small s means something else', { framework: 'vite', command: 'vite -s' }, 'no'],
  ['a known one that nobody told', { framework: 'vite', command: 'vite --port 3000' }, 'no'],
  ['Spring may have it from its settings', { framework: 'spring', command: 'java -jar shop.jar' }, 'unknown'],
  ['a program of no known kind', { command: 'node server.js' }, 'unknown'],
])('%s', (_, process, expected) => {
  expect(servesTls({ program: 'node', ...process })).toBe(expected);
});

test('of nobody nothing is known', () => {
  expect(servesTls(undefined)).toBe('unknown');
});
