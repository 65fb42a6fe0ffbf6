import { parseTarget } from '../../evidence/target.ts';
import { certain, defineCause, likely, ruledOut, type Step } from '../cause.ts';
import { corsDenial } from '../cors-fault.ts';

/** The server allows calls from another address than the one the page was opened under. */
export const corsOriginMismatch = defineCause({
  id: 'cors-origin-mismatch',
  stop: 'reply',
  needs: [],
  uses: ['attempt', 'exchange'],
  judge({ target, attempt, exchange }) {
    const denial = corsDenial({ target, attempt, exchange });
    if (denial?.fault?.kind !== 'other-origin' || !denial.from) return ruledOut;
    const details = { from: denial.from, allowed: denial.fault.allowed };
    return denial.isSure ? certain(details) : likely(details);
  },
  text: {
    title: ({ from, allowed }, { target }) =>
      fitting(`Port ${target.port} answers pages of ${shortly(allowed)}, and this page is ${shortly(from)}`) ??
      `Port ${target.port} lets pages of another address read its replies, not this one`,
    why: ({ from, allowed }) =>
      [
        `The reply came, with \`access-control-allow-origin: ${allowed}\`. The page was opened as ${from}, so the browser keeps the reply from it.`,
        difference(from, allowed),
      ].join(' '),
    steps: ({ from, allowed }) => [
      ...openAsAllowed(from, allowed),
      {
        text: `Or have the server allow this page as well: add ${from} to the origins in its CORS settings, and start it again.`,
      },
      {
        text: 'A server that is to take several origins compares the Origin header with its list, and sends back the one that matched: the header takes a single origin.',
      },
    ],
  },
});

/** Without the scheme, where that goes without saying. */
function shortly(origin: string): string {
  return origin.replace(/^http:\/\//, '');
}

function fitting(title: string): string | undefined {
  return title.length <= 110 ? title : undefined;
}

function difference(from: string, allowed: string): string {
  const [page, other] = [parts(from), parts(allowed)];
  if (!page || !other) return 'The two must be the same, letter by letter.';
  if (page.host === other.host && page.port === other.port)
    return `One is ${page.scheme} and the other ${other.scheme}: to a browser that is another site.`;
  if (page.host === other.host)
    return `The ports differ, ${page.port} and ${other.port}: to a browser that is another site.`;
  const areBothHere = parseTarget(from) && parseTarget(allowed);
  return areBothHere
    ? `${page.host} and ${other.host} are the same computer, and to a browser they are two sites.`
    : 'To a browser these are two sites.';
}

function openAsAllowed(from: string, allowed: string): Step[] {
  const [page, other] = [parts(from), parts(allowed)];
  if (!page || !other || !parseTarget(allowed)) return [];
  if (page.port === other.port) return [{ text: `Open the page as \`${allowed}\`, the address the server knows.` }];
  return [
    {
      text: `If the page belongs on port ${other.port}, stop what holds that port, and start the page's server again: one that finds its port taken moves to the next.`,
    },
  ];
}

function parts(origin: string): { scheme: string; host: string; port: string } | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname, port } = new URL(origin);
  return { scheme: protocol.slice(0, -1), host: hostname, port: port || (protocol === 'https:' ? '443' : '80') };
}
