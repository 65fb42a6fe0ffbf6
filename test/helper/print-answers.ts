import { Conversation } from '../../helper/conversation.ts';
import type { Answer } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/messages.ts';

/**
 * Run inside a network of its own: asks the helper where a name leads and why its address does not load, and prints the answers.
 * @param argv address
 */
const url = process.argv[2];
const answers: Answer[] = [];
const isLast = ({ type }: Answer) => type === 'refused' || type === 'done';
const conversation = new Conversation((answer) => {
  answers.push(answer);
  if (isLast(answer)) process.stdout.write(JSON.stringify(answers));
});
conversation.hear(JSON.stringify({ type: 'hello', protocol: protocolVersion }));
conversation.hear(JSON.stringify({ type: 'whereabouts', id: 1, url }));
conversation.hear(JSON.stringify({ type: 'look', id: 2, url }));
