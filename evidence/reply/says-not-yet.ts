import type { HttpReply } from '../port/replies.ts';

/** A go-between whose server is not there yet, and a server that is still starting: Nuxt 3, Jenkins and Kibana say 503 as long as they do. */
const notYet = [502, 503, 504];

/** Pages that a starting server shows in place of its own, with a status of 200: Nuxt 2. */
const startingTitle = /^Nuxt\.js: Loading app/;

/** Whether a reply is no page yet, but the promise of one. */
export function saysNotYet({ status, title = '' }: HttpReply): boolean {
  return notYet.includes(status) || startingTitle.test(title);
}
