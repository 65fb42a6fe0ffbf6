import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from '../../place/place.ts';
import { startPrometheusInTls } from '../../place/start-prometheus.ts';
import { ofProgram } from '../programs/of-program.ts';

const registry = (place: Place, port: number) => `version: 0.1
storage: { filesystem: { rootdirectory: ${place.folder}/registry } }
http: { addr: "127.0.0.1:${port}" }
`;

const supervisor = (place: Place, port: number) => `[supervisord]
nodaemon=true
logfile=${place.folder}/supervisord.log
pidfile=${place.folder}/supervisord.pid
[inet_http_server]
port=127.0.0.1:${port}
username=ann
password=secret
[rpcinterface:supervisor]
supervisor.rpcinterface_factory=supervisor.rpcinterface:make_main_rpcinterface
`;

/** What watches other programs, and the services they watch. */
export const monitoring = [
  // "tls_server_config: cert_file, key_file" (Prometheus, HTTPS and authentication); Go's server then tells a client that speaks HTTP.
  ofProgram('Prometheus', 'was given a certificate in its web.config.file, and is opened by http', {
    cause: 'http-to-https-server',
    needs: ['prometheus', 'openssl'],
    async make(place) {
      const port = place.port();
      await startPrometheusInTls(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--web.listen-address: Addresses on which to expose metrics and web interface" (node_exporter --help).
  ofProgram('Prometheus node exporter', 'listens on [::1] alone, and is asked at 127.0.0.1', {
    cause: 'ipv6-only-listener',
    needs: ['node-exporter'],
    async make(place) {
      const port = place.port();
      await place.start('prometheus-node-exporter', [`--web.listen-address=[::1]:${port}`], port);
      return { url: `http://127.0.0.1:${port}/metrics` };
    },
  }),
  // "--web.route-prefix: Prefix for the internal routes of web endpoints" (alertmanager --help); / leads there.
  ofProgram('Alertmanager', 'has its pages below --web.route-prefix, and leads / to them', {
    cause: 'none',
    needs: ['alertmanager'],
    async make(place) {
      const port = place.port();
      const settings = await place.write(
        'alertmanager.yml',
        'route: { receiver: none }\nreceivers: [{ name: none }]\n',
      );
      const where = [
        `--web.listen-address=127.0.0.1:${port}`,
        '--web.route-prefix=/alerts',
        '--cluster.listen-address=',
      ];
      const files = [`--config.file=${settings}`, `--storage.path=${place.folder}`];
      await place.start('prometheus-alertmanager', [...files, ...where], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "The Pushgateway has a web interface on its listen address" (Pushgateway, README).
  ofProgram('Pushgateway', 'shows its status', {
    cause: 'none',
    needs: ['pushgateway'],
    async make(place) {
      const port = place.port();
      await place.start('prometheus-pushgateway', [`--web.listen-address=127.0.0.1:${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "allow connections from: ... if the IP does not match, the connection is dropped" (Netdata, Web server, Access lists).
  ofProgram('Netdata', 'allows connections from another network only', {
    cause: 'server-drops-connection',
    needs: ['netdata'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      await chmod(place.folder, 0o777);
      const names = ['cache', 'lib', 'log'];
      for (const name of names) {
        await mkdir(join(place.folder, name));
        await chmod(join(place.folder, name), 0o777);
      }
      const folders = names.map((name) => ` ${name} = ${place.folder}/${name}`).join('\n');
      const web = `[web]\n default port = ${port}\n bind to = 127.0.0.1\n allow connections from = 10.*\n`;
      const text = `[global]\n run as user = root\n[directories]\n${folders}\n[db]\n mode = none\n[ml]\n enabled = no\n${web}`;
      await place.start('netdata', ['-D', '-c', await place.write('netdata.conf', text)], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "username: ... used in HTTP basic authentication of the web interface" ([inet_http_server], supervisord).
  ofProgram('Supervisor', 'asks for the user name of its inet_http_server', {
    cause: 'none',
    needs: ['supervisor'],
    async make(place) {
      const port = place.port();
      await place.start('supervisord', ['-c', await place.write('supervisord.conf', supervisor(place, port))], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--client-cert-auth: When this is set etcd will check all incoming HTTPS requests for a client certificate" (etcd, Transport security model).
  ofProgram('etcd', 'takes only clients with a certificate', {
    cause: 'tls-mismatch',
    needs: ['etcd', 'openssl', 'certutil'],
    async make(place) {
      const [port, peers] = [place.port(), place.port()];
      const { certificate, key } = await place.certificate(['DNS:localhost', 'IP:127.0.0.1']);
      const url = `https://localhost:${port}`;
      const clients = [`--listen-client-urls=https://127.0.0.1:${port}`, `--advertise-client-urls=${url}`];
      const peer = `http://127.0.0.1:${peers}`;
      const cluster = [
        `--listen-peer-urls=${peer}`,
        `--initial-advertise-peer-urls=${peer}`,
        `--initial-cluster=default=${peer}`,
      ];
      const tls = [
        `--cert-file=${certificate}`,
        `--key-file=${key}`,
        '--client-cert-auth',
        `--trusted-ca-file=${place.trusted.certificate}`,
      ];
      await place.start('etcd', [...clients, ...cluster, ...tls, `--data-dir=${place.folder}/data`], port);
      return { url: `${url}/version` };
    },
  }),
  // "GET /v2/: Check that the endpoint implements the registry API" (Docker Registry HTTP API V2): / is an empty page.
  ofProgram('Docker Registry', 'shows an empty page at /', {
    cause: 'none',
    needs: ['docker-registry'],
    async make(place) {
      const port = place.port();
      await place.start('docker-registry', ['serve', await place.write('registry.yml', registry(place, port))], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "webserver-allow-from: These IPs and subnets are allowed to access the webserver" (PowerDNS Recursor settings); others are cut off.
  ofProgram('PowerDNS Recursor', 'lets another network see its web server', {
    cause: 'server-drops-connection',
    needs: ['pdns-recursor'],
    needsRoot: true,
    async make(place) {
      const port = place.port();
      const dns = [
        '--daemon=no',
        '--local-address=127.0.0.1',
        `--local-port=${place.port()}`,
        `--socket-dir=${place.folder}`,
      ];
      const web = [
        '--webserver=yes',
        '--webserver-address=127.0.0.1',
        `--webserver-port=${port}`,
        '--webserver-allow-from=10.0.0.0/8',
      ];
      await place.start(
        'pdns_recursor',
        [`--config-dir=${place.folder}`, '--security-poll-suffix=', ...dns, ...web],
        port,
      );
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "include-command-output-in-response-on-error"; a command that can't be found is answered by 500 (webhook, Hook definition).
  ofProgram('webhook', 'is to run a script that is not there', {
    cause: 'server-error',
    needs: ['webhook'],
    async make(place) {
      const port = place.port();
      const hook = { id: 'deploy', 'execute-command': './deploy.sh', 'include-command-output-in-response': true };
      const hooks = await place.write('hooks.json', JSON.stringify([hook]));
      await place.start('webhook', ['-hooks', hooks, '-ip', '127.0.0.1', '-port', `${port}`], port);
      return { url: `http://localhost:${port}/hooks/deploy` };
    },
  }),
];
