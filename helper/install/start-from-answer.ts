import type { Answer } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/handshake.ts';
import { readAnswer } from '../../protocol/read-answer.ts';
import { parseJson } from '../files/parse-json.ts';
import { version } from '../version.ts';

/** How a start ended; each state has its own fix. */
export interface Start {
  state:
    | 'works'
    | 'another-version'
    | 'node-gone'
    | 'program-gone'
    | 'node-too-old'
    | 'crashed'
    | 'too-old'
    | 'too-new'
    | 'garbled'
    | 'silent'
    | 'not-executable'
    | 'cannot-start';
  sentence: string;
}

/** What the first message of a program in the helper's place says about it. `undefined`: it wasn't a message. */
export function startFromAnswer(body: string | undefined, elapsedMs: number): Start {
  const answer = body === undefined ? undefined : readAnswer(parseJson(body))?.answer;
  if (answer?.type === 'hello') return greeted(answer, elapsedMs);
  if (answer?.type === 'refused') return refused(answer);
  return { state: 'garbled', sentence: "registered, but what starts isn't the Portside helper" };
}

function greeted({ protocol, version: its }: Extract<Answer, { type: 'hello' }>, elapsedMs: number): Start {
  if (protocol !== protocolVersion) return otherProtocol(protocol);
  const sentence = `registered, and the helper starts (${elapsedMs} ms)`;
  if (its === version) return { state: 'works', sentence };
  return { state: 'another-version', sentence: `${sentence}, but it's version ${its} and this is ${version}` };
}

function refused({ reason, protocol = 0, detail = 'it gave no reason' }: Extract<Answer, { type: 'refused' }>): Start {
  const cannot = "registered, but the helper doesn't start";
  if (reason === 'protocol-version') return otherProtocol(protocol);
  if (reason === 'node-gone') return { state: reason, sentence: `${cannot}: its Node.js (${detail}) is gone` };
  if (reason === 'program-gone') return { state: reason, sentence: `${cannot}: ${detail} is gone` };
  if (reason === 'node-too-old') return { state: reason, sentence: `${cannot}: ${detail} is too old for it` };
  return { state: 'crashed', sentence: `${cannot}: ${detail}` };
}

function otherProtocol(protocol: number): Start {
  const versions = `protocol ${protocol}, not ${protocolVersion}`;
  return protocol < protocolVersion
    ? { state: 'too-old', sentence: `registered, but the helper is older than this Portside (${versions})` }
    : { state: 'too-new', sentence: `registered, but the helper is newer than this Portside (${versions})` };
}
