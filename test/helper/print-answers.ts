import { Conversation } from '../../helper/wire/conversation.ts';
import type { Answer } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/handshake.ts';

/**
 * Run inside a network of its own: asks the helper where a name leads, then why its address does not load, and prints the answers.
 * @param argv address
 */
const url = process.argv[2];
const answers: Answer[] = [];
const conversation = new Conversation((answer) => {
  answers.push(answer);
  if (answer.type === 'whereabouts') ask({ type: 'look', id: 2, url });
  if (answer.type === 'refused' || answer.type === 'done') process.stdout.write(JSON.stringify(answers));
});
ask({ type: 'hello', protocol: protocolVersion });
ask({ type: 'whereabouts', id: 1, url });

function ask(message: object): void {
  void conversation.hear(JSON.stringify(message));
}
