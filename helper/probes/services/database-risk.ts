import type { Risk } from '../../../evidence/machine/services.ts';
import { type Interpreter, isInterpreter } from '../../../evidence/programs/interpreters.ts';

/** Programs that keep data and hand it out to who asks in their language. */
const programs =
  /^(redis|valkey)-server|^(keydb|dragonfly|memcached|mysqld|mariadbd|postgres|postmaster|pgbouncer|etcd|influxd|clickhouse|cockroach|rethinkdb|arangod|surreal|qdrant|meilisearch|typesense|questdb|neo4j)|^mongo[ds]$/;

/** Databases that run in an interpreter: a word of the command line names them. */
const inWords: [runsIn: Interpreter, word: RegExp][] = [
  ['java', /^(org\.elasticsearch|org\.opensearch|org\.apache\.cassandra|com\.neo4j|org\.neo4j)/],
  ['erlang', /couchdb/],
];

/** The last part of an image's name, before its version: `docker.io/library/postgres:17`. */
const images =
  /(^|\/)(redis|redis-stack(-server)?|valkey|keydb|memcached|mongo|mongodb|mysql|mariadb|postgres|postgis|timescaledb|etcd|influxdb|clickhouse(-server)?|elasticsearch|opensearch|cassandra|couchdb|neo4j|qdrant|meilisearch|cockroach)(:|@|$)/;

/** Where the command line alone tells that no password is asked for. */
const withoutPassword: [program: RegExp, isOpen: (words: readonly string[]) => boolean][] = [
  [/^memcached/, (words) => !words.some((word) => /^(-S|-Y|--enable-sasl|--auth-file)/.test(word))],
  [/^mongo[ds]$/, (words) => !words.some((word) => /^(--auth|--keyFile|--config|-f)\b|^--clusterAuthMode/.test(word))],
  [/^(mysqld|mariadbd)/, (words) => words.some((word) => /^--skip-grant-tables(=1|=on)?$/i.test(word))],
  [/^(redis|valkey)-server/, (words) => isSaidOpen(words)],
];

/** A database, by the program's name; `open-database` where it was started without a password. */
export function databaseRisk(program: string, words: readonly string[]): Risk | undefined {
  const isOther = inWords.some(
    ([runsIn, word]) => isInterpreter(program, runsIn) && words.some((one) => word.test(one)),
  );
  if (!isOther && !programs.test(program)) return undefined;
  const isOpen = withoutPassword.some(([known, open]) => known.test(program) && open(words));
  return isOpen ? 'open-database' : 'database';
}

/** The same of a container, by its image. */
export function isDatabaseImage(image: string): boolean {
  return images.test(image);
}

/** Redis puts a title in place of its words, unless it is told not to. Its own protection stands in for a password. */
function isSaidOpen(words: readonly string[]): boolean {
  const after = (option: string) => words[words.indexOf(option) + 1];
  return words.includes('--protected-mode') && after('--protected-mode') === 'no' && !words.includes('--requirepass');
}
