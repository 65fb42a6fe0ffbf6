import type { Place } from '../../steps/closing-setting.ts';

/** Each completes “Establece esto en …”. */
export const closingPlaces: Record<Place, string> = {
  'redis.conf': 'redis.conf',
  'postgresql.conf': 'postgresql.conf',
  'my.cnf': 'my.cnf, en [mysqld]',
  nginx: 'el bloque server de su configuración',
  apache: 'su configuración (ports.conf o httpd.conf)',
  caddy: 'el bloque del sitio en el Caddyfile',
  haproxy: 'el frontend de haproxy.cfg',
  'cupsd.conf': 'cupsd.conf',
  sshd_config: 'sshd_config',
  environment: 'sus variables de entorno',
  'command-line': 'su línea de comandos',
  'jdwp-option': 'su línea de comandos, después de -agentlib:jdwp=',
  'docker-daemon': 'su línea de comandos, o "hosts" en daemon.json',
};
