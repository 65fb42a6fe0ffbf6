import type { Fault } from '../../../../diagnosis/causes/program/invalid-response.ts';
import type { Target } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import type { Step } from '../../../step.ts';
import { describeProgram } from '../../names/describe-program.ts';
import { withCommand } from '../../steps/with-command.ts';

export const invalidResponse: CauseWords<'invalid-response'> = {
  title: ({ port, fault }) => titles[fault].replace('PORT', `${port}`),
  why: ({ port, process, fault, code }) =>
    [
      `${process ? describeProgram(process) : `The server on port ${port}`} answers in HTTP, ${whys[fault]}`,
      code ? `The browser calls it ${code}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
  steps: ({ fault }, { target }) => [
    ...steps[fault],
    {
      text: 'Read the last lines in the terminal or log of the server: an error in the middle of an answer stands there.',
    },
    withCommand('See the answer as it is sent', curl(target)),
  ],
};

const titles: Record<Fault, string> = {
  truncated: 'The answer from port PORT breaks off in the middle',
  'broken-headers': 'The server on port PORT sends headers that browsers do not take',
  'broken-body': 'The server on port PORT sends a page in pieces that do not fit together',
  'broken-encoding': 'The server on port PORT sends a page that cannot be unpacked',
};

const whys: Record<Fault, string> = {
  truncated: 'and ends the connection before all of its answer has come.',
  'broken-headers':
    'and its headers break the rules: the same one comes twice and says two things, or they are too long.',
  'broken-body': 'and says that the page comes in chunks; the size of a chunk is not where it ought to be.',
  'broken-encoding': 'and says that the page is packed with gzip or the like; it is not, or it is damaged.',
};

const steps: Record<Fault, Step[]> = {
  truncated: [
    {
      text: 'See whether the server crashes or runs out of memory while it answers, and whether its Content-Length counts bytes, not letters.',
    },
  ],
  'broken-headers': [
    {
      text: 'Look for code, or a proxy before it, that sets Content-Length or Location a second time, or puts very much into one header.',
    },
  ],
  'broken-body': [
    {
      text: 'Let the framework write the body: code that sets Transfer-Encoding by hand has to send the chunks as well.',
    },
  ],
  'broken-encoding': [
    {
      text: 'Look for code, or a proxy, that sets Content-Encoding and does not pack the page, or packs it twice. Turn compression off to see.',
    },
  ],
};

/** What a shell would take for its own is left out with the query. */
function curl({ url }: Target): string | undefined {
  const { origin, pathname } = new URL(url);
  return /^[\w./~@%+-]*$/.test(pathname) ? `curl --include --raw ${origin}${pathname}` : undefined;
}
