import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeCertificate } from '../certificates.ts';
import { listen, unusedPort } from '../listen.ts';
import { lookAt } from '../look-at.ts';
import { startProgram, temporaryFolder } from '../start-program.ts';

const nginx = '/usr/sbin/nginx';
const redis = '/usr/bin/redis-server';
const unshare = '/usr/bin/unshare';
const sshd = '/usr/sbin/sshd';
const canMount = spawnSync(unshare, ['-m', 'true']).status === 0;

async function startNginx(server: string, port: number): Promise<string> {
  const folder = temporaryFolder();
  const configuration = join(folder, 'nginx.conf');
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const http = `access_log off; ${paths.join(' ')} server { listen 127.0.0.1:${port}; ${server} }`;
  const main = `daemon off; worker_processes 2; pid ${folder}/pid; error_log ${folder}/error.log;`;
  writeFileSync(configuration, `${main} events {} http { ${http} }`);
  await startProgram(nginx, ['-p', folder, '-c', 'nginx.conf', '-e', `${folder}/error.log`], port);
  return configuration;
}

test.skipIf(!existsSync(nginx))(
  'nginx whose upstream is down: the master owns it, its configuration names the upstream',
  async () => {
    const answering = createServer((_, response) => response.end());
    const [port, dead, alive] = [await unusedPort(), await unusedPort(), await listen(answering)];
    const locations = `location / { proxy_pass http://127.0.0.1:${dead}; } location /api { proxy_pass http://localhost:${alive}; }`;
    const configuration = await startNginx(locations, port);
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    expect(facts.replies).toMatchObject([
      { outcome: { kind: 'http', status: 502, server: expect.stringContaining('nginx'), title: '502 Bad Gateway' } },
    ]);
    expect(facts.owners?.[0]?.process?.command).toContain('nginx: master process');
    expect(facts.upstreams).toEqual([
      { url: `http://127.0.0.1:${dead}`, path: '/', namedBy: configuration, result: 'refused' },
    ]);
    expect((await lookAt(`http://127.0.0.1:${port}/api`)).facts.upstreams).toBeUndefined();
  },
);

test.skipIf(!existsSync(nginx))(
  'nginx told plain HTTP on its TLS port: both replies, and its certificate',
  async () => {
    const folder = temporaryFolder();
    const { cert, key } = makeCertificate({ subject: '/CN=shop.test', names: 'DNS:shop.test' });
    writeFileSync(join(folder, 'cert.pem'), cert);
    writeFileSync(join(folder, 'key.pem'), key);
    const port = await unusedPort();
    const tls = `listen 127.0.0.2:${port} ssl; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem; return 204;`;
    await startNginx(tls, port);
    const { facts } = await lookAt(`http://127.0.0.2:${port}/`);
    expect(facts.replies?.filter(({ address }) => address === '127.0.0.2')).toMatchObject([
      {
        scheme: 'http',
        outcome: { kind: 'http', status: 400, title: '400 The plain HTTP request was sent to HTTPS port' },
      },
      { scheme: 'https', outcome: { kind: 'http', status: 204 } },
    ]);
    expect(facts.certificate).toMatchObject({ names: ['shop.test'], subject: 'CN=shop.test', coversHost: false });
  },
);

test.skipIf(!existsSync(redis))('redis is asked in its own words, and logs no attack', async () => {
  const [port, log] = [await unusedPort(), join(temporaryFolder(), 'log')];
  await startProgram(redis, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--logfile', log], port);
  for (const scheme of ['http', 'https']) {
    const { facts } = await lookAt(`${scheme}://127.0.0.1:${port}/`);
    expect(facts.replies).toMatchObject([
      { scheme, outcome: { kind: 'not-http', protocol: 'redis', banner: '+PONG' } },
    ]);
  }
  const text = readFileSync(log, 'utf8');
  expect(text).toContain('Ready to accept connections');
  expect(text).not.toContain('SECURITY');
});

test.skipIf(!existsSync(sshd) || !canMount)(
  'sshd tells its version (needs sshd, and to mount its own /run)',
  async () => {
    const [port, key] = [await unusedPort(), join(temporaryFolder(), 'key')];
    execFileSync('/usr/bin/ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);
    const serve = `exec ${sshd} -D -f /dev/null -h '${key}' -p ${port} -o ListenAddress=127.0.0.1 -o PidFile=none`;
    await startProgram(unshare, ['-m', 'sh', '-c', `mount -t tmpfs none /run && mkdir /run/sshd && ${serve}`], port);
    const { facts } = await lookAt(`http://127.0.0.1:${port}/`);
    const banner = expect.stringMatching(/^SSH-2\.0-OpenSSH/);
    expect(facts.replies?.[0]?.outcome).toEqual({ kind: 'not-http', protocol: 'ssh', banner });
    expect(facts.owners?.[0]?.process).toMatchObject({ program: 'sshd' });
  },
);
