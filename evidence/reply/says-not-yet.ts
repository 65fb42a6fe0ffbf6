import type { HttpReply } from '../port/replies.ts';
import { isGatewayError } from './is-gateway-error.ts';

/** Pages that a starting server shows in place of its own, with a status of 200: Nuxt 2. */
const startingTitle = /^Nuxt\.js: Loading app/;

/**
 * Whether a reply is no page yet, but the promise of one: a proxy whose server isn't there yet, or a server that is still starting. Nuxt 3,
 * Jenkins and Kibana say 503 until they're ready.
 */
export function saysNotYet({ status, title = '' }: HttpReply): boolean {
  return isGatewayError(status) || startingTitle.test(title);
}
