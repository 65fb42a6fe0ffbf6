import type { HttpReply } from '../../../evidence/port/replies.ts';
import { pageText } from '../../../evidence/reply/page-text.ts';
import { usualProtocol } from '../../knowledge/usual-protocol.ts';
import { saysRefused } from './says-refused.ts';

/**
 * Whether an error page is about another web server that refused the connection. A server that can't reach its database has failed itself.
 */
export function missesWebServer(reply: HttpReply): boolean {
  const text = pageText(reply);
  return saysRefused(text) && !isAboutDatabase(text);
}

const databases =
  /\b(sql|mysql|mariadb|postgres(ql)?|mongo(db|ose)?|redis|memcached?|amqp|rabbitmq|kafka|ldap|smtp|database|SQLSTATE)\b/i;

function isAboutDatabase(text: string): boolean {
  const ports = [...text.matchAll(/[\w\].]:(\d{2,5})\b/g)].map(([, port]) => Number(port));
  return databases.test(text) || ports.some((port) => usualProtocol(undefined, port) !== undefined);
}
