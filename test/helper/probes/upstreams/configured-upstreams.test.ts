import { expect, test } from 'vitest';
import { haproxyUpstreams, upstreamsInWords } from '../../../../helper/probes/upstreams/configured-upstreams.ts';

test.for([
  ['connect ECONNREFUSED 127.0.0.1:9000', ['tcp://127.0.0.1:9000']],
  ['connect ECONNREFUSED ::1:9000', ['tcp://[::1]:9000']],
  ['Error occurred while trying to proxy: localhost:5173/ (ECONNREFUSED)', ['tcp://localhost:5173']],
  ['node proxy.js --proxy http://localhost:9000 --port 8080', ['http://localhost:9000']],
  ['socat TCP-LISTEN:8080,fork TCP:localhost:9000', ['tcp://localhost:9000']],
  ['caddy reverse-proxy --from :8080 --to 127.0.0.1:9000', ['tcp://127.0.0.1:9000']],
  ['server --listen 127.0.0.1:8080', []],
  ['at 10:30 Bad Gateway', []],
] as const)('%s', ([words, urls]) => {
  expect(upstreamsInWords(words, 8080)).toEqual(urls);
});

test('servers of haproxy', () => {
  const text =
    'backend app\n    balance roundrobin\n    server one 127.0.0.1:9000 check\n    server two db.test:9001\n';
  expect(haproxyUpstreams(text)).toEqual([{ url: 'tcp://127.0.0.1:9000' }, { url: 'tcp://db.test:9001' }]);
});
