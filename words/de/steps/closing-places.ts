import type { Place } from '../../steps/closing-setting.ts';

/** Each completes “Legen Sie dies … fest”. */
export const closingPlaces: Record<Place, string> = {
  'redis.conf': 'in redis.conf',
  'postgresql.conf': 'in postgresql.conf',
  'my.cnf': 'in my.cnf unter [mysqld]',
  nginx: 'im server-Block der Konfiguration',
  apache: 'in der Konfiguration (ports.conf oder httpd.conf)',
  caddy: 'im Block der Website im Caddyfile',
  haproxy: 'im frontend in haproxy.cfg',
  'cupsd.conf': 'in cupsd.conf',
  sshd_config: 'in sshd_config',
  environment: 'in den Umgebungsvariablen',
  'command-line': 'in der Befehlszeile',
  'jdwp-option': 'in der Befehlszeile nach -agentlib:jdwp=',
  'docker-daemon': 'in der Befehlszeile oder unter "hosts" in daemon.json',
};
