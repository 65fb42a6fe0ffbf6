import { describe, expect, test } from 'vitest';
import { caddyNames, nginxNames } from '../../../../helper/probes/replies/configured-names.ts';
import { parseNginx } from '../../../../helper/probes/upstreams/parse-nginx.ts';

describe('names of sites in a Caddyfile', () => {
  test.for<[string, string, string[]]>([
    ['one site', 'localhost:8443 {\n  respond "hi"\n}', ['localhost']],
    [
      'several names, with a scheme',
      'https://shop.localhost:8443, api.localhost:8443 {\n}',
      ['shop.localhost', 'api.localhost'],
    ],
    ['a site without a block', '# mine\nlocalhost:8443\n\nrespond "hi"', ['localhost']],
    ['settings and snippets are no sites', '{\n  admin off\n}\n(log) {\n}\nlocalhost:8443 {\n}', ['localhost']],
    ['another port', 'localhost:9443 {\n}\nshop.localhost {\n}', []],
    ['no name at all', ':8443 {\n}', []],
  ])('%s', ([, caddyfile, names]) => {
    expect(caddyNames(caddyfile, 8443)).toEqual(names);
  });

  test('the port of https goes without saying', () => {
    expect(caddyNames('shop.localhost {\n}', 443)).toEqual(['shop.localhost']);
  });
});

test('names of the servers of nginx on this port', () => {
  const configuration = parseNginx(`http {
    server { listen 127.0.0.1:8443 ssl default_server; ssl_reject_handshake on; }
    server { listen 8443 ssl; server_name shop.localhost api.localhost; }
    server { listen 9443 ssl; server_name other.localhost; }
  }`);
  expect(nginxNames(configuration, 8443)).toEqual(['shop.localhost', 'api.localhost']);
});
