import { expect, test } from 'vitest';
import { isServer } from '../../../../helper/probes/expected/is-server.ts';

test.for([
  ['node /app/node_modules/.bin/vite', true],
  ['node /app/node_modules/.bin/vite build', false],
  ['node /app/node_modules/.bin/next dev', true],
  ['node /app/node_modules/.bin/next build', false],
  ['node /app/node_modules/.bin/astro check', false],
  ['node /app/node_modules/.bin/webpack serve', true],
  ['python manage.py runserver', true],
  ['python manage.py migrate', false],
  ['python -m flask run', true],
  ['ng test', false],
  ['bin/rails server', true],
  ['bin/rails console', false],
  ['php artisan queue:work', false],
  ['bun run lint.ts', false],
  ['deno run tidy.ts', false],
  ['node app.js', false],
  ['/bin/sh -c vite', false],
  ['bash -c npm install parcel && node_modules/.bin/parcel index.html', false],
] as const)('%s: %s', ([command, expected]) => {
  expect(isServer(command.split(' '))).toBe(expected);
});
