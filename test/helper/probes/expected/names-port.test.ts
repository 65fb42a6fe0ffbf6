import { describe, expect, test } from 'vitest';
import { namesPort } from '../../../../helper/probes/expected/names-port.ts';

const isNamed = (command: string) => namesPort(command.split(' '), 5000);

describe('names the port it serves', () => {
  test.for([
    'node /app/node_modules/.bin/vite --port 5000',
    'node /app/node_modules/.bin/vite --port=5000 --host',
    'node server.js -p 5000',
    '/opt/google/chrome/chrome --remote-debugging-port=5000',
    './shop --port 5000',
    './shop --http-port=5000',
    './shop -addr :5000',
    './shop --listen 127.0.0.1:5000',
    './shop --listen=[::]:5000',
    'node /app/node_modules/.bin/cross-env PORT=5000 node app.js',
    'java -Dserver.port=5000 -jar shop.jar',
    'java -jar shop.jar --server.port=5000',
    'dotnet shop.dll --urls http://localhost:5000',
    'dotnet shop.dll --urls=http://*:5000/',
    'php -S localhost:5000 -t public',
    'python manage.py runserver 5000',
    'python manage.py runserver 0.0.0.0:5000',
    'python3 -u -m http.server 5000',
    'python3 -m http.server --bind 127.0.0.1 5000',
    '/usr/bin/python3 /usr/local/bin/gunicorn -b :5000 app:app',
    'python -m flask run -p 5000',
    'ruby bin/rails server -p 5000',
    'ng serve --port 5000',
    'hugo server -p 5000',
    'npm run dev -- --port 5000',
  ])('%s', (command) => {
    expect(isNamed(command)).toBe(true);
  });
});

describe('does not', () => {
  test.for([
    // The number alone.
    'node server.js 5000',
    'sleep 5000',
    'node --max-old-space-size=5000 server.js',
    './shop --timeout 5000',
    './shop --retries=5000',
    'vite --port 15000',
    'vite --port 50000',
    'python manage.py migrate 5000',
    // A process, a password, a path: -p of other programs.
    'ps -p 5000',
    'top -p 5000',
    'mkdir -p 5000',
    'rsync -p 5000',
    // Those who go there.
    'curl http://localhost:5000/',
    'curl --url=http://localhost:5000/',
    'node /app/node_modules/.bin/wait-on --port 5000',
    'node /app/node_modules/.bin/lt --port 5000',
    'psql -h localhost --port 5000',
    'ssh -p 5000 example.test',
    'docker run -p 5000:5000 shop',
    'chromium --remote-debugging-port=5001 http://localhost:5000/',
    'bash -c vite --port 5000',
    'node app.js --db-port 5000',
    'node app.js --proxy-port=5000',
    'node app.js --api http://localhost:5000',
    'node --inspect-port=5000 app.js',
    'python3 -m debugpy --listen 127.0.0.1:5000 --wait-for-client shop.py',
    'grep --port 5000',
  ])('%s', (command) => {
    expect(isNamed(command)).toBe(false);
  });
});
