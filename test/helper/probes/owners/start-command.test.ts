import { expect, test } from 'vitest';
import { isInteractiveShell } from '../../../../helper/probes/owners/lineage.ts';
import { startCommand } from '../../../../helper/probes/owners/start-command.ts';

const daemon = 'java -cp gradle-launcher.jar org.gradle.launcher.daemon.bootstrap.GradleDaemon 8.10';
const maven = 'java -classpath /usr/share/maven/boot/classworlds.jar org.codehaus.plexus.classworlds.launcher.Launcher';

/** `typed` by whom of the family: 0 is the process itself. */
test.for<{ family: string[]; typed: string | undefined; by?: number }>([
  // npm, which shows a title
  {
    family: ['node /app/node_modules/.bin/vite --port 5199', 'sh -c vite', 'npm run dev'],
    typed: 'npm run dev',
    by: 2,
  },
  {
    family: ['next-server (v15.1)', 'node /app/node_modules/.bin/next dev', 'sh -c next_dev', 'npm run dev'],
    typed: 'npm run dev',
    by: 3,
  },
  { family: ['node s.js --port 1', 'sh -c s', 'npm run dev --port 1'], typed: 'npm run dev -- --port 1', by: 2 },
  { family: ['node s.js', 'sh -c s', 'npm start'], typed: 'npm start', by: 2 },
  { family: ['node s.js', 'node /usr/lib/node_modules/npm/bin/npm-cli.js run dev'], typed: 'npm run dev', by: 1 },
  {
    family: ['node /home/u/.npm/_npx/1/node_modules/.bin/vite', 'sh -c vite', 'npm exec vite'],
    typed: 'npx vite',
    by: 2,
  },
  // other package managers, wherever they were installed
  {
    family: ['node /app/node_modules/vite/bin/vite.js', 'node /usr/lib/node_modules/pnpm/bin/pnpm.cjs dev'],
    typed: 'pnpm dev',
    by: 1,
  },
  { family: ['node s.js', 'sh -c s', 'node /opt/pnpm.cjs --filter web dev'], typed: 'pnpm --filter web dev', by: 2 },
  { family: ['node s.js', 'node /usr/share/yarn/bin/yarn.js start'], typed: 'yarn start', by: 1 },
  { family: ['node s.js', 'node /repo/.yarn/releases/yarn-4.1.0.cjs dev'], typed: 'yarn dev', by: 1 },
  {
    family: ['node s.js', 'node /opt/yarn.js run dev', 'node /opt/yarn.js workspace web dev'],
    typed: 'yarn workspace web dev',
    by: 2,
  },
  { family: ['node s.js', '/home/u/.bun/bin/bun run dev'], typed: 'bun run dev', by: 1 },
  { family: ['deno run -A main.ts', 'deno task dev'], typed: 'deno task dev', by: 1 },
  // what watches, and what runs several
  { family: ['node s.js', 'node /app/node_modules/.bin/nodemon s.js'], typed: 'npx nodemon s.js', by: 1 },
  { family: ['node s.js', 'node /usr/lib/node_modules/nodemon/bin/nodemon.js s.js'], typed: 'nodemon s.js', by: 1 },
  {
    family: ['node --import file:///app/loader.mjs s.ts', 'node /app/node_modules/.bin/tsx watch s.ts'],
    typed: 'npx tsx watch s.ts',
    by: 1,
  },
  { family: ['node s.js', '/app/node_modules/turbo-linux-64/bin/turbo run dev'], typed: 'npx turbo run dev', by: 1 },
  { family: ['node s.js', 'node /app/node_modules/.bin/nx serve web'], typed: 'npx nx serve web', by: 1 },
  {
    family: ['node s.js', 'npm run server', 'sh -c npm_run_server', 'npm run dev', 'make up'],
    typed: 'make up',
    by: 4,
  },
  { family: ['/tmp/air/main', 'air'], typed: 'air', by: 1 },
  { family: ['target/debug/api', '/home/u/.cargo/bin/cargo-watch watch -x run'], typed: 'cargo watch -x run', by: 1 },
  { family: ['target/debug/api', 'cargo run'], typed: 'cargo run', by: 1 },
  { family: ['/tmp/go-build1/b001/exe/main', 'go run .'], typed: 'go run .', by: 1 },
  // Python
  {
    family: ['python3 manage.py runserver', 'python3 manage.py runserver'],
    typed: 'python3 manage.py runserver',
    by: 1,
  },
  {
    family: ['/home/u/.venv/bin/python /home/u/.venv/bin/uvicorn app:app', 'uv run uvicorn app:app'],
    typed: 'uv run uvicorn app:app',
    by: 1,
  },
  { family: ['python3 s.py', 'python3 /home/u/.local/bin/poetry run serve'], typed: 'poetry run serve', by: 1 },
  { family: ['python3 s.py', 'pipenv run serve'], typed: 'pipenv run serve', by: 1 },
  {
    family: ['python3 -c from_multiprocessing', 'python3 /home/u/.venv/bin/uvicorn app:app --reload'],
    typed: 'uvicorn app:app --reload',
    by: 1,
  },
  { family: ['/home/u/.venv/bin/python3 /home/u/.venv/bin/flask run'], typed: 'flask run' },
  { family: ['/usr/bin/python3 -m http.server 8123'], typed: 'python3 -m http.server 8123' },
  // Ruby, PHP, Java, .NET
  { family: ['ruby bin/rails s'], typed: 'bin/rails s' },
  { family: ['ruby /usr/local/bin/bundle exec jekyll serve'], typed: 'bundle exec jekyll serve' },
  { family: ['/usr/bin/php8.2 -S localhost:8000 server.php', 'php artisan serve'], typed: 'php artisan serve', by: 1 },
  { family: ['/usr/bin/php8.2 -S localhost:8000'], typed: 'php8.2 -S localhost:8000' },
  { family: ['java -cp target/classes shop.Shop', `${maven} spring-boot:run`], typed: 'mvn spring-boot:run', by: 1 },
  {
    family: ['java shop.Shop', 'java org.gradle.wrapper.GradleWrapperMain bootRun'],
    typed: './gradlew bootRun',
    by: 1,
  },
  { family: ['/app/bin/Debug/net8.0/Shop', 'dotnet run', 'dotnet watch'], typed: 'dotnet watch', by: 2 },
  // nothing above it tells
  { family: ['node /app/node_modules/.bin/vite --port 5199'], typed: 'npx vite --port 5199' },
  { family: ['node /app/node_modules/vite/bin/vite.js'], typed: 'npx vite' },
  { family: ['node /usr/local/bin/http-server -p 8080'], typed: 'http-server -p 8080' },
  { family: ['./server --port 8080'], typed: './server --port 8080' },
  { family: ['node s.js', 'sh start.sh'], typed: 'sh start.sh', by: 1 },
  { family: ['node s.js', '/bin/sh ./start.sh'], typed: './start.sh', by: 1 },
  // near misses: programs that start others, and are not what one types again
  { family: ['node s.js', 'bash -c node_s.js', 'node /usr/local/bin/agent'], typed: 'node s.js' },
  { family: ['node s.js', 'node /opt/editor/bootstrap-fork.js'], typed: 'node s.js' },
  { family: ['java shop.Shop', daemon], typed: undefined },
  { family: ['nginx: master process /usr/sbin/nginx'], typed: undefined },
  { family: ['puma 6.4.2 (tcp://localhost:3000) [shop]'], typed: undefined },
  { family: ['next-server (v15.1)'], typed: undefined },
  { family: [`java -cp ${'x'.repeat(600)} shop.Shop`], typed: undefined },
  { family: [''], typed: undefined },
])('$family was started by $typed', ({ family, typed, by = 0 }) => {
  const started = startCommand(family.map((command) => command.split(' ').filter(Boolean)));
  expect(started).toEqual(typed === undefined ? undefined : { command: typed, position: by });
});

test('what a shell would take apart is quoted', () => {
  const family = [
    ['node', 's.js'],
    ['node', '/app/node_modules/.bin/concurrently', 'npm:dev:*', "echo it's up"],
  ];
  expect(startCommand(family)?.command).toBe("npx concurrently 'npm:dev:*' 'echo it'\\''s up'");
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
