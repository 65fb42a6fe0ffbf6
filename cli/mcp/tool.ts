import type * as z from 'zod/mini';

/** A tool's answer: a text to read, and the same as data for programs. */
export interface ToolAnswer<Content> {
  text: string;
  content: Content;
}

/** One call of a tool, as far as it concerns the tool while it works. */
export interface ToolCall {
  /** Aborted when the client cancels the call or disconnects. */
  signal: AbortSignal;
  /** Reports the time so far and the current state, if the client asked for progress. */
  tellProgress(elapsedMs: number, totalMs: number, message: string): void;
}

/** Something an agent can ask. All of them only look: none changes anything. */
export interface Tool<Input extends z.ZodMiniType = z.ZodMiniType, Output extends z.ZodMiniType = z.ZodMiniType> {
  name: string;
  title: string;
  description: string;
  input: Input;
  output: Output;
  /** @throws UsageError with a sentence that says what was wrong with the input */
  run(input: z.output<Input>, call: ToolCall): Promise<ToolAnswer<z.output<Output>>>;
}

/** Types the input by its schema. In a list of all tools nobody knows it, and the schema has been checked before `run`. */
export function defineTool<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(tool: Tool<Input, Output>): Tool {
  return tool as Tool;
}
