import type { Place } from './place.ts';
import type { Running } from './running.ts';

/** squid, which keeps nothing; `settings` are more lines of squid.conf. */
export async function startSquid(place: Place, port: number, ...settings: string[]): Promise<Running> {
  const lines = [
    `http_port 127.0.0.1:${port}`,
    'http_access allow all',
    'cache deny all',
    'cache_effective_user proxy',
    'visible_hostname proxy.test',
    'memory_cache_shared off',
    'access_log none',
    'cache_log /dev/null',
    'pid_filename none',
    'pinger_enable off',
    'shutdown_lifetime 0 seconds',
    // The standard setting makes it ask DNS, which is not here.
    'hosts_file /etc/hosts',
    'dns_nameservers 127.0.0.1',
    `coredump_dir ${place.folder}`,
    ...settings,
  ];
  const file = await place.write('squid.conf', `${lines.join('\n')}\n`);
  return place.start('squid', ['-N', '-n', `zoo${port}`, '-d', '1', '-f', file], /Accepting HTTP Socket connections/);
}
