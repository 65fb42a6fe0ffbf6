import type { Place } from './place.ts';

/** Prometheus, with TLS from a web configuration file. */
export async function startPrometheusInTls(place: Place, port: number): Promise<void> {
  const { certificate, key } = await place.certificate(['DNS:localhost']);
  const web = await place.write('web.yml', `tls_server_config:\n  cert_file: ${certificate}\n  key_file: ${key}\n`);
  const files = [
    `--config.file=${await place.write('prometheus.yml', 'scrape_configs: []\n')}`,
    `--web.config.file=${web}`,
  ];
  const words = [...files, `--storage.tsdb.path=${place.folder}/data`, `--web.listen-address=127.0.0.1:${port}`];
  await place.start('prometheus', words, port);
}
