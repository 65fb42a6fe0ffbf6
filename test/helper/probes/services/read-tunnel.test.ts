import { expect, test } from 'vitest';
import { readTunnels } from '../../../../helper/probes/services/read-tunnel.ts';

test.for<[command: string, seen: string[]]>([
  ['ngrok http 3000', ['ngrok 3000 public']],
  ['/usr/local/bin/ngrok http --url=shop.ngrok.app http://localhost:3000', ['ngrok 3000 public shop.ngrok.app']],
  ['ngrok tcp 127.0.0.1:22', ['ngrok 22 public']],
  ['ngrok http https://192.168.1.5:8443', []],
  ['ngrok start --all', []],
  ['node /app/ngrok.js http', []],
  ['cloudflared tunnel --url http://localhost:8080', ['cloudflared 8080 public']],
  [
    'cloudflared tunnel --hostname shop.example.test --url=localhost:8080',
    ['cloudflared 8080 public shop.example.test'],
  ],
  ['cloudflared access tcp --hostname db.example.test --url localhost:5432', []],
  ['cloudflared tunnel run --token secret', []],
  ['node /app/node_modules/.bin/lt --port 3000 --subdomain shop', ['localtunnel 3000 public shop.loca.lt']],
  ['node /app/node_modules/.bin/lt --port 80 --local-host 192.168.1.5', []],
  ['npm exec lt --port 3000', []],
  ['tailscale funnel 3000', ['Tailscale Funnel 3000 public']],
  ['tailscale serve localhost:3000', ['Tailscale Serve 3000']],
  ['tailscale up', []],
  ['ssh -R 80:localhost:3000 serveo.net', ['ssh 3000 public serveo.net']],
  ['ssh -p 443 -R0:127.0.0.1:8000 a.pinggy.io', ['ssh 8000 public a.pinggy.io']],
  ['ssh -NR 9000:localhost:3000 me@box.example.test', ['ssh 3000 box.example.test']],
  ['ssh -R 9000:localhost:3000 -R 9001:[::1]:4000 me@box', ['ssh 3000 box', 'ssh 4000 box']],
  ['ssh -R 9000:other.machine:3000 box', []],
  ['ssh -R 1080 box', []],
  ['ssh -L 3000:localhost:3000 box', []],
  ['bore local 3000 --to bore.pub', ['bore 3000 public']],
  ['zrok share public 3000', ['zrok 3000 public']],
  ['zrok share private 3000', []],
  ['devtunnel host -p 3000 --allow-anonymous', ['Dev Tunnels 3000 public']],
  ['devtunnel host -p 3000', ['Dev Tunnels 3000']],
  ['node server.js', []],
  ['', []],
])('%s carries %j', ([command, seen]) => {
  const described = readTunnels(command.split(' ')).map(({ program, port, isPublic, to }) =>
    [program, port, ...(isPublic ? ['public'] : []), ...(to ? [to] : [])].join(' '),
  );
  expect(described).toEqual(seen);
});
