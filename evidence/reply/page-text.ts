import type { HttpReply } from '../port/replies.ts';

/** Everything a reply's page says that was kept of it: its title and the beginning of an error, to be searched for a sentence. */
export function pageText({ title = '', excerpt = '' }: Pick<HttpReply, 'title' | 'excerpt'>): string {
  return `${title} ${excerpt}`;
}
