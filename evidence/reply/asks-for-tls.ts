import type { ReplyOutcome } from '../port/replies.ts';
import { pageText } from './page-text.ts';

/** Whether a reply to plain HTTP says that the port wants TLS, as nginx, Go, Apache and Tomcat do with a status of 400. */
export function asksForTls(outcome: ReplyOutcome): boolean {
  if (outcome.kind !== 'http' || outcome.status !== 400) return false;
  return sentence.test(pageText(outcome));
}

const sentence = /HTTP request (was sent )?to (an )?HTTPS (port|server)|speaking plain HTTP to an SSL|requires TLS/i;
