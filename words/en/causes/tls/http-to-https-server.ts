import { addressAt } from '../../../../evidence/address/target.ts';
import type { CauseWords } from '../../../cause-words.ts';
import { describeProgram } from '../../names/describe-program.ts';

export const httpToHttpsServer: CauseWords<'http-to-https-server'> = {
  title: ({ port }) => `Port ${port} speaks HTTPS, and the address says http`,
  why: ({ port, process, saysSo, answers }) => {
    const who = process ? describeProgram(process) : `the server on port ${port}`;
    if (answers) return `Asked in plain HTTP, ${who} gives no page. Asked in TLS, it answers.`;
    return saysSo
      ? `Asked in plain HTTP, ${who} replies that it wants HTTPS.`
      : `Asked in plain HTTP, ${who} gives no page, as servers do that speak TLS.`;
  },
  steps: ({ name }, { target }) => [
    {
      text: name ? `Open the same page with https, by the name ${name}:` : 'Open the same page with https:',
      open: addressAt(target, { scheme: 'https', ...(name && { host: name }) }),
    },
    { text: 'Where the address came from a link or a setting, write https there.' },
  ],
};
