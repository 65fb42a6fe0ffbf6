import type { Place } from '../../steps/closing-setting.ts';

/** Each completes `在…中进行以下设置`. */
export const closingPlaces: Record<Place, string> = {
  'redis.conf': 'redis.conf',
  'postgresql.conf': 'postgresql.conf',
  'my.cnf': 'my.cnf 的 [mysqld] 部分',
  nginx: '其配置的 server 块',
  apache: '其配置文件（ports.conf 或 httpd.conf）',
  caddy: 'Caddyfile 的站点块',
  haproxy: 'haproxy.cfg 的 frontend 部分',
  'cupsd.conf': 'cupsd.conf',
  sshd_config: 'sshd_config',
  environment: '其环境变量',
  'command-line': '其命令行',
  'jdwp-option': '其命令行的 -agentlib:jdwp= 之后',
  'docker-daemon': '其命令行，或 daemon.json 的 "hosts"',
};
