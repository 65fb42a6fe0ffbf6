import { certain, defineCause, likely, ruledOut } from '../../cause.ts';
import { asksForPassword as doesAsk } from '../../reading/reply/asks-for-password.ts';
import { mayHavePassed } from '../../reading/reply/may-have-passed.ts';
import { ownReplies, ownReply } from '../../reading/reply/own-replies.ts';

/** The server answers but asks for a username and password first. Nothing is broken, but no page comes yet. */
export const asksForPassword = defineCause({
  id: 'asks-for-password',
  stop: 'none',
  needs: ['replies'],
  uses: ['attempt'],
  judge({ target, attempt, replies }) {
    if (attempt && !mayHavePassed(attempt)) return ruledOut;
    const outcome = ownReply({ target, replies, attempt });
    if (outcome?.kind !== 'http' || !doesAsk(outcome)) return ruledOut;
    const realm = /realm="([^"]{1,100})"/i.exec(outcome.headers?.['www-authenticate'] ?? '')?.[1];
    const isEverywhere = ownReplies(replies).every((reply) => reply.scheme !== target.scheme || doesAsk(reply.outcome));
    const details = { port: target.port, realm };
    // A browser sends a password that it has saved. Portside has none.
    return !attempt && target.scheme === 'http' && isEverywhere ? certain(details) : likely(details);
  },
});
