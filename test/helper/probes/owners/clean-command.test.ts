import { expect, test } from 'vitest';
import { cleanCommand } from '../../../../helper/probes/owners/clean-command.ts';

test.for([
  // Secrets, in every dress they come in.
  ['node server.js --token abc123', 'node server.js --token ***'],
  ['node server.js --token=abc123 --port 3000', 'node server.js --token=*** --port 3000'],
  ['redis-server --requirepass hunter2', 'redis-server --requirepass ***'],
  ['java -Dspring.datasource.password=pw -jar app.jar', 'java -Dspring.datasource.password=*** -jar app.jar'],
  ['jupyter lab --NotebookApp.token=deadbeef', 'jupyter lab --NotebookApp.token=***'],
  ['env API_KEY=xyz NODE_ENV=production node a.js', 'env API_KEY=*** NODE_ENV=production node a.js'],
  [
    'env DATABASE_URL=postgres://ann:pw@localhost/shop node a.js',
    'env DATABASE_URL=postgres://***@localhost/shop node a.js',
  ],
  ['ngrok http --authtoken 2abc_x 3000', 'ngrok http --authtoken *** 3000'],
  ['open http://localhost:8888/?token=abc&next=/tree', 'open http://localhost:8888/?token=***&next=/tree'],
  ['open http://localhost/cb?code=1&access_token=abc', 'open http://localhost/cb?code=1&access_token=***'],
  ['curl -H Authorization:Bearer-abc localhost', 'curl -H Authorization: *** localhost'],
  ['tool --env {"GITHUB_TOKEN":"abc","HOME":"/root"}', 'tool --env {"GITHUB_TOKEN": ***,"HOME":"/root"}'],
  ['gh-runner ghp_0123456789abcdefghij0123456789abcdef', 'gh-runner ***'],
  ['stripe listen --api-key sk_test_0123456789abcdefghij', 'stripe listen --api-key ***'],
  ['agent eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'agent ***'],
  ['aws-proxy AKIAIOSFODNN7EXAMPLE', 'aws-proxy ***'],
  // Near misses: nothing secret about them.
  ['node node_modules/.bin/vite --port 5199', 'node node_modules/.bin/vite --port 5199'],
  ['python3 manage.py runserver 0.0.0.0:8000', 'python3 manage.py runserver 0.0.0.0:8000'],
  ['server --password-file /etc/pw --tls-key-file key.pem', 'server --password-file /etc/pw --tls-key-file key.pem'],
  ['server --keepalive 5 --monkey george --author ann', 'server --keepalive 5 --monkey george --author ann'],
  ['proxy --auth-url http://localhost:9000/auth', 'proxy --auth-url http://localhost:9000/auth'],
  ['server --no-auth --port 3000', 'server --no-auth --port 3000'],
  ['npm i @scope/tool@1.2.3', 'npm i @scope/tool@1.2.3'],
  ['nginx: master process nginx -c /etc/nginx.conf', 'nginx: master process nginx -c /etc/nginx.conf'],
] as const)('%s', ([command, clean]) => {
  expect(cleanCommand(command.split(' ')).join(' ')).toBe(clean);
});

test('a header in one word with spaces', () => {
  expect(cleanCommand(['curl', '-H', 'Authorization: Bearer abc def', 'localhost'])).toEqual([
    'curl',
    '-H',
    'Authorization: ***',
    'localhost',
  ]);
});
