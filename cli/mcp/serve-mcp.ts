import { McpServer, type ServerContext } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import type { ServedTool } from './served-tool.ts';

interface Served {
  version: string;
  instructions: string;
  tools: readonly ServedTool[];
}

/** No tool changes anything, and none asks anybody beyond this computer. */
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

/**
 * Speaks the Model Context Protocol on standard input and output until the client hangs up. Built as a file of its own, which is read
 * for `portside mcp` alone: the SDK is larger than the helper.
 */
export function serveMcp(served: Served): void {
  // Nobody is left to answer; a probe that still waits isn't waited for.
  process.stdin.once('close', () => process.exit());
  serveStdio(() => serverOf(served), { onerror: (error) => process.stderr.write(`portside mcp: ${error.message}\n`) });
}

function serverOf({ version, instructions, tools }: Served): McpServer {
  const server = new McpServer({ name: 'portside', title: 'Portside', version }, { instructions });
  for (const tool of tools) addTool(server, tool);
  return server;
}

function addTool(server: McpServer, { name, title, description, input, output, answer }: ServedTool): void {
  const described = { title, description, inputSchema: input, outputSchema: output, annotations };
  server.registerTool(name, described, async (given, context) => {
    const { signal } = context.mcpReq;
    const answered = await answer(given, { signal, tellProgress: progressOf(context) });
    const isError = 'complaint' in answered;
    const text = isError ? answered.complaint : answered.text;
    const content = [{ type: 'text' as const, text }];
    return isError ? { content, isError } : { content, structuredContent: answered.content as Record<string, unknown> };
  });
}

/** The number has to grow with each notification: https://modelcontextprotocol.io/specification/2025-11-25/basic/utilities/progress */
function progressOf({ mcpReq }: ServerContext) {
  const progressToken = mcpReq._meta?.progressToken;
  let told = -1;
  return (elapsedMs: number, total: number, message: string) => {
    if (progressToken === undefined || mcpReq.signal.aborted) return;
    told = Math.max(told + 1, elapsedMs);
    const params = { progressToken, progress: told, total, message };
    mcpReq.notify({ method: 'notifications/progress', params }).catch(() => undefined);
  };
}
