import * as z from 'zod/mini';
import { type Answered, answerCall } from './answer-call.ts';
import type { Tool, ToolCall } from './tool.ts';

/**
 * A tool as the SDK takes it: with schemas that check, and that say what they are. The SDK's file knows nothing else of Portside, so
 * that it needn't hold a second copy of it.
 */
export interface ServedTool {
  name: string;
  title: string;
  description: string;
  input: ReturnType<typeof describedSchema>;
  output: ReturnType<typeof describedSchema>;
  answer(input: unknown, call: ToolCall): Promise<Answered>;
}

export function servedTool(tool: Tool): ServedTool {
  const { name, title, description, input, output } = tool;
  return {
    name,
    title,
    description,
    input: describedSchema(input),
    output: describedSchema(output),
    answer: (given, call) => answerCall(tool, given, call),
  };
}

/** The small zod checks by the Standard Schema, and leaves out its JSON Schema: https://standardschema.dev/json-schema */
function describedSchema(schema: z.ZodMiniType) {
  return {
    '~standard': {
      ...schema['~standard'],
      jsonSchema: {
        input: () => z.toJSONSchema(schema, { io: 'input' }) as Record<string, unknown>,
        output: () => z.toJSONSchema(schema) as Record<string, unknown>,
      },
    },
  };
}
