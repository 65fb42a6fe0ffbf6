/**
 * Accounts that systems run services under: all that can be seen of another user's program. The program names are those of `knownServices`.
 */
const programOf: Record<string, string> = {
  redis: 'redis-server',
  valkey: 'valkey-server',
  postgres: 'postgres',
  mysql: 'mysqld',
  mongodb: 'mongod',
  mongod: 'mongod',
  memcache: 'memcached',
  memcached: 'memcached',
  rabbitmq: 'rabbitmq-server',
  mosquitto: 'mosquitto',
  'Debian-exim': 'exim4',
  exim: 'exim4',
  sshd: 'sshd',
  openldap: 'slapd',
  lp: 'lpd',
  bind: 'named',
  named: 'named',
  dnsmasq: 'dnsmasq',
  'systemd-resolve': 'systemd-resolve',
  unbound: 'unbound',
};

/** The program that a system's account is there for. */
export function serviceOfAccount(account: string | undefined): string | undefined {
  return account !== undefined && Object.hasOwn(programOf, account) ? programOf[account] : undefined;
}
