import { expect, test } from 'vitest';
import type { Risk } from '../../../../evidence/machine/services.ts';
import { riskOf } from '../../../../helper/probes/services/risk-of.ts';

type Row = [command: string, port: number, risk: Risk | undefined, framework?: 'python-http-server'];

test.for<Row>([
  ['node --inspect app.js', 9229, 'debugger'],
  ['node --inspect=0.0.0.0 app.js', 9229, 'debugger'],
  ['node --inspect-brk=0.0.0.0:9230 app.js', 9230, 'debugger'],
  ['node --inspect=[::]:9230 app.js', 9230, 'debugger'],
  ['node --inspect=9230 app.js', 9229, undefined],
  ['node --inspect=0.0.0.0:9230 app.js', 3000, undefined],
  ['node --inspect=0.0.0.0:0 app.js', 40123, 'debugger'],
  ['node app.js', 9229, 'debugger'],
  ['node --inspect-port=9230 app.js', 9230, undefined],
  ['node app.js --inspector', 3000, undefined],
  ['bun --inspect app.ts', 6499, 'debugger'],
  ['python3 -m debugpy --listen 0.0.0.0:5678 app.py', 5678, 'debugger'],
  ['python3 -m debugpy --listen 5678 app.py', 5678, 'debugger'],
  ['python3 -m debugpy --listen 5678 manage.py runserver', 8000, undefined],
  ['java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=*:5005 -jar a.jar', 5005, 'debugger'],
  ['java -agentlib:jdwp=transport=dt_socket,server=y,address=5005,suspend=n -jar a.jar', 5005, 'debugger'],
  ['java -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005 -jar a.jar', 8080, undefined],
  ['dlv debug --headless --listen=:2345', 2345, 'debugger'],
  ['chrome --headless --remote-debugging-port=9222', 9222, 'browser-debugger'],
  ['firefox --remote-debugging-port 9222', 9222, 'browser-debugger'],
  ['chrome --remote-debugging-port=9222', 9223, undefined],
  ['firefox --remote-debugging-port=0', 41281, 'browser-debugger'],
  ['chromedriver --port=9515', 9515, 'browser-debugger'],
  ['dockerd -H tcp://0.0.0.0:2375', 2375, 'container-engine'],
  ['dockerd -H tcp://0.0.0.0:2376 --tlsverify', 2376, undefined],
  ['dockerd -H fd:// --metrics-addr 0.0.0.0:9323', 9323, undefined],
  ["jupyter-lab --ip 0.0.0.0 --ServerApp.token=''", 8888, 'notebook'],
  ['python3 /usr/bin/jupyter-lab --IdentityProvider.token=', 8888, 'notebook'],
  ['jupyter-lab --ServerApp.token=secret', 8888, undefined],
  ['jupyter-lab --ip 0.0.0.0', 8888, undefined],
  ['ttyd bash', 7681, 'shell'],
  ['ttyd -c me:secret bash', 7681, undefined],
  ['node /usr/lib/code-server/out/node/entry.js --auth none', 8080, 'shell'],
  ['node /usr/lib/code-server/out/node/entry.js --auth password', 8080, undefined],
  ['Xorg :0 -listen tcp', 6000, 'screen'],
  ['x11vnc -nopw', 5900, 'screen'],
  ['x11vnc -rfbauth /home/me/.vnc/passwd', 5900, undefined],
  ['kubectl proxy --address 0.0.0.0', 8001, 'cluster'],
  ['kubectl port-forward svc/web 8080:80', 8080, undefined],
  ['python3 -m http.server', 8000, 'files', 'python-http-server'],
  ['node /app/node_modules/.bin/serve dist', 3000, 'files'],
  ['node /app/serve-orders.js', 3000, undefined],
  ['redis-server *:6379', 6379, 'database'],
  ['redis-server --protected-mode no', 6379, 'open-database'],
  ['redis-server --protected-mode no --requirepass secret', 6379, 'database'],
  ['redis-cli monitor', 6379, undefined],
  ['memcached -l 0.0.0.0', 11211, 'open-database'],
  ['memcached -S', 11211, 'database'],
  ['mongod --bind_ip_all', 27017, 'open-database'],
  ['mongod --bind_ip_all --auth', 27017, 'database'],
  ['mongod --config /etc/mongod.conf', 27017, 'database'],
  ['mysqld --skip-grant-tables', 3306, 'open-database'],
  ['mysqld', 3306, 'database'],
  ['postgres -D /var/lib/postgresql/17/main', 5432, 'database'],
  ['java -Xms1g org.elasticsearch.bootstrap.Elasticsearch', 9200, 'database'],
  ['java -jar shop.jar', 9200, undefined],
  ['nginx -g daemon off;', 80, undefined],
])('%s on port %i: %s', ([command, port, risk, framework]) => {
  const [program = '', ...words] = command.split(' ');
  expect(riskOf({ program, words: [program, ...words], framework, port, ports: [port] })).toBe(risk);
});

test('of several ports that one Node holds, a debugger on any free one is not guessed', () => {
  const words = ['node', '--inspect=0', 'app.js'];
  expect(riskOf({ program: 'node', words, port: 40123, ports: [3000, 40123] })).toBeUndefined();
});
