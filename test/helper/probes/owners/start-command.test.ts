import { expect, test } from 'vitest';
import { isInteractiveShell } from '../../../../helper/probes/owners/lineage.ts';
import { startCommand } from '../../../../helper/probes/owners/start-command.ts';

test.for([
  { family: ['node /app/node_modules/.bin/vite --port 5199', 'sh -c vite', 'npm run dev'], typed: 'npm run dev' },
  {
    family: ['next-server (v15.1)', 'node /app/node_modules/.bin/next dev', 'sh -c next_dev', 'npm run dev'],
    typed: 'npm run dev',
  },
  {
    family: ['node /app/node_modules/vite/bin/vite.js', 'node /usr/lib/node_modules/pnpm/bin/pnpm.cjs dev'],
    typed: 'pnpm dev',
  },
  { family: ['node server.js', 'node /usr/share/yarn/bin/yarn.js start'], typed: 'yarn start' },
  { family: ['python3 manage.py runserver', 'python3 manage.py runserver'], typed: 'python3 manage.py runserver' },
  {
    family: ['/home/u/.venv/bin/python /home/u/.venv/bin/uvicorn app:app', 'uv run uvicorn app:app'],
    typed: 'uv run uvicorn app:app',
  },
  { family: ['node server.js', 'npm run server', 'sh -c npm_run_server', 'npm run dev', 'make up'], typed: 'make up' },
  { family: ['node /app/node_modules/.bin/vite --port 5199'], typed: 'npx vite --port 5199' },
  { family: ['node /app/node_modules/vite/bin/vite.js'], typed: 'npx vite' },
  { family: ['/usr/bin/php8.2 -S localhost:8000'], typed: 'php8.2 -S localhost:8000' },
  { family: ['/usr/bin/python3 -m http.server 8123'], typed: 'python3 -m http.server 8123' },
  { family: ['node server.js', 'sh start.sh'], typed: 'node server.js' },
  { family: ['nginx: master process /usr/sbin/nginx'], typed: undefined },
  { family: ['next-server (v15.1)'], typed: undefined },
  { family: [''], typed: undefined },
])('$family was started by $typed', ({ family, typed }) => {
  expect(startCommand(family.map((command) => command.split(' ').filter(Boolean)))).toBe(typed);
});

test.for([
  ['-zsh', true],
  ['bash', true],
  ['/bin/bash -l', true],
  ['fish -i', true],
  ['sh -c vite', false],
  ['bash -lc vite', false],
  ['bash start.sh', false],
  ['node', false],
] as const)('%s is a shell a person types into: %s', ([command, isOne]) => {
  expect(isInteractiveShell(command.split(' '))).toBe(isOne);
});
