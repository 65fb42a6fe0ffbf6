import type { Answer } from '../../protocol/answers.ts';
import { protocolVersion } from '../../protocol/handshake.ts';
import type { HelperState } from '../../protocol/helper-state.ts';

type Refusal = Extract<Answer, { type: 'refused' }>;

const states: Partial<Record<Refusal['reason'], HelperState['state']>> = {
  'node-gone': 'node-gone',
  'program-gone': 'program-gone',
  'node-too-old': 'node-too-old',
  internal: 'crashed',
  // A helper of this version understands all that this extension asks, and says nothing that it doesn't know.
  'bad-message': 'too-old',
  other: 'too-new',
};

/** Reads why the helper, or what starts it, will not answer. */
export function stateFromRefusal({ reason, protocol = 0, detail }: Omit<Refusal, 'type'>): HelperState {
  if (reason === 'protocol-version') return stateFromVersion(protocol);
  const state = states[reason];
  return state ? { state, ...(detail && { detail }) } : { state: 'garbled', detail: reason };
}

/** A helper that speaks another version of the protocol. */
export function stateFromVersion(protocol: number): HelperState {
  return { state: protocol < protocolVersion ? 'too-old' : 'too-new', detail: `protocol ${protocol}` };
}
