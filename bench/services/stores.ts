import type { Service } from './service.ts';

/** Databases and the like. */
export const stores: Service[] = [
  {
    name: 'MariaDB',
    package: 'mariadb-server',
    program: 'mariadbd',
    user: 'mysql',
    prepare: ({ folder }) => `mariadb-install-db --no-defaults --datadir='${folder}/db' --skip-test-db`,
    start: ({ folder, port }) => [
      ...['mariadbd', '--no-defaults', `--datadir=${folder}/db`, `--socket=${folder}/socket`, `--port=${port}`],
      ...['--bind-address=127.0.0.1', `--pid-file=${folder}/pid`],
    ],
    isNamedBy: /mysql|mariadb/i,
  },
  {
    name: 'PostgreSQL',
    package: 'postgresql',
    program: 'postgres',
    user: 'postgres',
    prepare: ({ folder }) => `$(dirname "$(readlink -f "$(command -v postgres)")")/initdb -D '${folder}/db'`,
    start: ({ folder, port }) => [
      'postgres',
      '-D',
      `${folder}/db`,
      '-k',
      folder,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
    ],
    isNamedBy: /postgresql/i,
  },
  {
    name: 'Redis',
    package: 'redis-server',
    program: 'redis-server',
    start: ({ folder, port }) => ['redis-server', '--port', String(port), '--save', '', '--dir', folder],
    isNamedBy: /redis/i,
  },
  {
    name: 'memcached',
    package: 'memcached',
    program: 'memcached',
    user: 'nobody',
    start: ({ port }) => ['memcached', '-p', String(port), '-l', '127.0.0.1'],
    isNamedBy: /memcached/i,
  },
];
