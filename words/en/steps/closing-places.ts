import type { Place } from '../../steps/closing-setting.ts';

/** Each completes “Set this in …”. */
export const closingPlaces: Record<Place, string> = {
  'redis.conf': 'redis.conf',
  'postgresql.conf': 'postgresql.conf',
  'my.cnf': 'my.cnf, under [mysqld]',
  nginx: 'the server block in its configuration',
  apache: 'its configuration (ports.conf or httpd.conf)',
  caddy: 'the site block in the Caddyfile',
  haproxy: 'the frontend in haproxy.cfg',
  'cupsd.conf': 'cupsd.conf',
  sshd_config: 'sshd_config',
  environment: 'its environment',
  'command-line': 'its command line',
  'jdwp-option': 'its command line, after -agentlib:jdwp=',
  'docker-daemon': 'its command line, or "hosts" in daemon.json',
};
