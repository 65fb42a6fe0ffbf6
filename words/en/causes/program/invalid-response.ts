import type { Fault } from '../../../../diagnosis/causes/program/invalid-response.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { withCommand } from '../../../steps/with-command.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const invalidResponse: CauseWords<'invalid-response'> = {
  title: ({ port, fault }) => titles[fault](port),
  why: ({ port, process, fault, code }) =>
    [
      whys[fault](process ? describeProgram(process) : `The server on port ${port}`),
      ...(code ? [`The browser reports ${code}.`] : []),
    ].join(' '),
  steps: ({ fault }, { target }) => [
    ...steps[fault],
    { text: "Read the last lines of the server's terminal or log: an error raised mid-response shows up there." },
    withCommand('Look at the raw response', curl(target)),
  ],
};

const titles: Record<Fault, (port: number) => string> = {
  truncated: (port) => `The response from port ${port} is cut off partway through`,
  'broken-headers': (port) => `The server on port ${port} sends headers that browsers reject`,
  'broken-body': (port) => `The server on port ${port} sends a broken chunked response`,
  'broken-encoding': (port) => `The server on port ${port} sends a page that can't be decompressed`,
};

const whys: Record<Fault, (server: string) => string> = {
  truncated: (server) => `${server} speaks HTTP, but closes the connection before the whole response has arrived.`,
  'broken-headers': (server) =>
    `${server} speaks HTTP, but its headers break the rules: the status line is missing, one is repeated with a different value, or they're too long.`,
  'broken-body': (server) =>
    `${server} speaks HTTP and says the page comes in chunks, but a chunk size isn't where it should be.`,
  'broken-encoding': (server) =>
    `${server} speaks HTTP and says the page is compressed with gzip or similar, but it isn't, or the data is damaged.`,
};

const steps: Record<Fault, Step[]> = {
  truncated: [
    {
      text: 'Check whether the server crashes or runs out of memory while it responds, and whether its Content-Length counts bytes, not characters.',
    },
  ],
  'broken-headers': [
    {
      text: 'Look for code, or a proxy in front of it, that leaves out the status line, sets Content-Length or Location twice, or puts too much into one header.',
    },
  ],
  'broken-body': [
    {
      text: 'Let the framework write the body: code that sets Transfer-Encoding itself has to write the chunks as well.',
    },
  ],
  'broken-encoding': [
    {
      text: 'Look for code, or a proxy, that sets Content-Encoding without compressing the page, or compresses it twice. Turn compression off to test.',
    },
  ],
};

/** Leaves out the query, and the command altogether if the path holds anything a shell would interpret. */
function curl({ url }: Target): string | undefined {
  const { origin, pathname } = new URL(url);
  return /^[\w./~@%+-]*$/.test(pathname) ? `curl --include --raw ${origin}${pathname}` : undefined;
}
