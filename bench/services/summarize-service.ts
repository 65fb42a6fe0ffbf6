import type { Owners } from '../../evidence/port/owners.ts';
import type { Replies } from '../../evidence/port/replies.ts';

/** What the helper's facts say that speaks on a port, in one line. */
export function summarizeService(replies: Replies, owners: Owners): string {
  const said = replies.map(({ scheme, outcome }) => {
    if (outcome.kind === 'not-http') return `${outcome.protocol} ${outcome.banner ?? ''}`;
    if (outcome.kind !== 'http') return '';
    const { status, server = '', title = '', excerpt = '' } = outcome;
    return `${scheme} ${status} ${[server, title || excerpt].filter(Boolean).join(', ')}`;
  });
  const { program = '', framework, command = '' } = owners[0]?.process ?? {};
  const debugs = /--inspect/.test(command) ? '--inspect' : undefined;
  const by = [program, framework, debugs].filter(Boolean).join(' ');
  // Where it was asked both ways, the second is what it really speaks.
  return `${said.filter(Boolean).at(-1) ?? 'silent'}`.trim().slice(0, 60) + (by && `; ${by}`);
}
