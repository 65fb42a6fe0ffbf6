import { asksForPassword as doesAsk } from '../asks-for-password.ts';
import { certain, defineCause, likely, ruledOut } from '../cause.ts';
import { mayHavePassed } from '../may-have-passed.ts';
import { ownReplies, replyIn } from '../way-to-port.ts';

/** The server answers, and wants a name and a password first: no fault, and no page yet. */
export const asksForPassword = defineCause({
  id: 'asks-for-password',
  stop: 'none',
  needs: ['replies'],
  uses: ['attempt'],
  judge({ target, attempt, replies }) {
    if (attempt && !mayHavePassed(attempt)) return ruledOut;
    const outcome = replyIn(target.scheme, { target, replies, attempt });
    if (outcome?.kind !== 'http' || !doesAsk(outcome)) return ruledOut;
    const realm = /realm="([^"]{1,100})"/i.exec(outcome.headers?.['www-authenticate'] ?? '')?.[1];
    const isEverywhere = ownReplies(replies).every((reply) => reply.scheme !== target.scheme || doesAsk(reply.outcome));
    const details = { port: target.port, realm };
    // What a browser knows already it sends by itself, and Portside has none of it.
    return !attempt && target.scheme === 'http' && isEverywhere ? certain(details) : likely(details);
  },
  text: {
    title: ({ port }) => `The server on port ${port} asks for a password`,
    why: ({ realm }) =>
      `It answers, with 401: the browser asks for a name and a password${realm ? ` for “${realm}”` : ''} before it shows the page.`,
    steps: (_, { target }) => [
      { text: 'Open the page and sign in:', open: target.url },
      { text: 'If the browser never asks, look in the server’s configuration for who may come in.' },
    ],
  },
});
