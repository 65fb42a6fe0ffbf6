import { createSocket } from 'node:dgram';
import { Conversation } from '../../../helper/wire/conversation.ts';
import type { Answer } from '../../../protocol/answers.ts';
import { protocolVersion } from '../../../protocol/handshake.ts';

/**
 * Run inside a network of its own whose resolver is 127.0.0.1: plays that resolver, for somebody who means no good. The name leads
 * to loopback for as many questions as are given, and to another machine ever after. Prints how often it was asked, and what the helper said.
 * @param argv how many questions are answered with loopback
 */
const honestAnswers = Number(process.argv[2]);
let asked = 0;
const resolver = createSocket('udp4');
resolver.on('message', (question, { port, address }) => {
  const nameEnd = question.indexOf(0, 12) + 1;
  const isIpv4 = question.readUInt16BE(nameEnd) === 1;
  const leadsTo = asked < honestAnswers ? [127, 0, 0, 5] : [192, 0, 2, 7];
  if (isIpv4) asked += 1;
  const head = Buffer.from([...question.subarray(0, 2), 0x81, 0x80, 0, 1, 0, isIpv4 ? 1 : 0, 0, 0, 0, 0]);
  // The name of the question, type A, class IN, no second of life, four bytes.
  const record = isIpv4 ? [0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...leadsTo] : [];
  resolver.send(Buffer.concat([head, question.subarray(12, nameEnd + 4), Buffer.from(record)]), port, address);
});
await new Promise<void>((resolve) => resolver.bind(53, '127.0.0.1', resolve));

const answers: Answer[] = [];
const conversation = new Conversation((answer) => {
  answers.push(answer);
  if (answer.type !== 'refused' && answer.type !== 'done') return;
  process.stdout.write(JSON.stringify({ asked, answers }));
  resolver.close();
});
await conversation.hear(JSON.stringify({ type: 'hello', protocol: protocolVersion }));
await conversation.hear(JSON.stringify({ type: 'look', id: 1, url: 'http://rebound.test:3000/' }));
