import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpToHttpsServer: CauseWords<'http-to-https-server'> = {
  title: ({ port }) => `Port ${port} expects HTTPS, but the address says http`,
  why: ({ port, process, saysSo, answers }) => {
    const who = process ? describeProgram(process) : `the server on port ${port}`;
    if (answers) return `Over plain HTTP, ${who} returns no page. Over HTTPS, it answers.`;
    return saysSo
      ? `Over plain HTTP, ${who} replies that it expects HTTPS.`
      : `Over plain HTTP, ${who} returns no page, as servers that expect HTTPS do.`;
  },
  steps: ({ name }, { target }) => [
    {
      text: name ? `Open the same page over HTTPS, using the name ${name}:` : 'Open the same page over HTTPS:',
      open: addressAt(target, { scheme: 'https', ...(name && { host: name }) }),
    },
    { text: 'If the address came from a link or a setting, change it to https there.' },
  ],
};
