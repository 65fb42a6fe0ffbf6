import type { ReplyOutcome } from '../../evidence/port/replies.ts';
import { clientAskedFor } from '../../evidence/reply/client-asked-for.ts';
import { tellingHeaders } from '../../evidence/reply/telling-headers.ts';
import { readFailure } from './read-failure.ts';
import { readPage } from './read-page.ts';
import { watchRequest } from './watch-request.ts';

/** Long enough for a dev server's slow page to begin, short enough for a person who is waiting. */
const replyTimeoutMs = 3000;

/** What came back, and how long the browser took for it. */
interface Asked {
  outcome: ReplyOutcome;
  elapsedMs: number;
}

/**
 * Sends our own GET to `url` and returns what came back. fetch only says "failed", so the exact code is read through webRequest if the
 * browser allows it.
 * @param url any http(s) address with host permission
 */
export async function askPort(url: string, timeoutMs = replyTimeoutMs): Promise<Asked> {
  const seen = watchRequest(url);
  const startedAt = performance.now();
  // Measured when fetch is done: webRequest's events come later, and we shouldn't blame the server for that wait.
  let elapsedMs = 0;
  try {
    const response = await fetch(url, {
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    }).finally(() => {
      elapsedMs = Math.round(performance.now() - startedAt);
    });
    return { outcome: await readReply(response, seen), elapsedMs };
  } catch (error) {
    if (error instanceof DOMException) return { outcome: { kind: 'silent' }, elapsedMs };
    return { outcome: readFailure(await seen.error(), url.startsWith('https:')), elapsedMs };
  } finally {
    seen.stop();
  }
}

async function readReply(response: Response, seen: ReturnType<typeof watchRequest>): Promise<ReplyOutcome> {
  const headers = await seen.headers();
  const page = await readPage(response);
  // Firefox treats anything that isn't HTTP as HTTP/0.9, and lets us read it.
  if (headers?.statusLine.startsWith('HTTP/0.9')) return { kind: 'not-http', ...page.banner };
  if (page.isBroken) {
    const broken = readFailure(await seen.error(), false);
    return broken.kind === 'broken-http' ? broken : { kind: 'broken-http', fault: 'truncated' };
  }
  const sent = headers?.responseHeaders ?? [];
  const header = (name: string) => sent.find((one) => one.name.toLowerCase() === name)?.value;
  const status = headers?.statusCode ?? response.status;
  const telling = tellingHeaders(sent.map(({ name, value = '' }) => [name, value]));
  const isToldAway = clientAskedFor({ kind: 'http', status, excerpt: page.excerpt }) !== undefined;
  return {
    kind: 'http',
    status,
    server: header('server'),
    location: header('location'),
    ...(telling && { headers: telling }),
    title: page.title,
    ...(page.unfinished && { unfinished: page.unfinished }),
    ...((status >= 400 || isToldAway) && { excerpt: page.excerpt }),
  };
}
