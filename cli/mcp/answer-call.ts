import { withoutQuery } from '../../evidence/address/mask-query.ts';
import { maskAllTexts } from '../../helper/secrets/mask-all-texts.ts';
import { Unknown } from '../../helper/unknown.ts';
import { UsageError } from '../usage-error.ts';
import type { Tool, ToolAnswer, ToolCall } from './tool.ts';

/** An answer, or what kept the tool from giving one. */
export type Answered = ToolAnswer<unknown> | { complaint: string };

/** Has a tool answer a call. Everything that an agent gets to see leaves through here, and secrets stay behind. */
export async function answerCall(tool: Tool, input: unknown, call: ToolCall): Promise<Answered> {
  try {
    return maskAllTexts(await tool.run(input, call));
  } catch (error) {
    return { complaint: maskAllTexts(complaintOf(error)) };
  }
}

function complaintOf(error: unknown): string {
  if (error instanceof UsageError) return `portside: ${error.message}`.replace(quotedAddress, withoutQuery);
  if (error instanceof Unknown) return `portside: couldn't get this from the system (${error.reason})`;
  return 'portside: this is a bug in Portside; portside check may still work';
}

/** An address as it was given, which the sentence quotes. */
const quotedAddress = /(?<=“)[^”]*(?=”)/g;
