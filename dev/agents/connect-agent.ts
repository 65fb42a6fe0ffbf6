import { Client, type ClientOptions } from '@modelcontextprotocol/client';
import { getDefaultEnvironment, StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import type { DiagnosisContent } from '../../cli/mcp/diagnosis-answer.ts';

/** What a tool said to the agent. */
interface Said {
  text: string;
  content: DiagnosisContent & Record<string, unknown>;
  isError: boolean;
}

export interface AgentOptions {
  /** The program and its words, where it isn't `portside mcp` from the sources. */
  start?: readonly string[];
  language?: string;
  env?: Record<string, string>;
  /** Of the SDK's client. */
  clientOptions?: ClientOptions;
}

export interface Agent {
  client: Client;
  ask(name: string, input: Record<string, unknown>, options?: Parameters<Client['callTool']>[1]): Promise<Said>;
}

/** The SDK's own client, with a real `portside mcp` at the other end. */
export async function connectAgent({ start, language, env, clientOptions }: AgentOptions = {}): Promise<Agent> {
  const [command = '', ...args] = start ?? [process.execPath, 'cli/main.ts', 'mcp'];
  const words = language ? ['--lang', language] : [];
  const transport = new StdioClientTransport({
    command,
    args: [...args, ...words],
    env: { ...getDefaultEnvironment(), ...env },
    stderr: 'inherit',
  });
  const client = new Client({ name: 'test', version: '1' }, clientOptions);
  await client.connect(transport);
  const ask: Agent['ask'] = async (name, input, options) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: input }, options);
    const [first] = content;
    const text = first?.type === 'text' ? first.text : '';
    return { text, content: structuredContent as Said['content'], isError: isError === true };
  };
  return { client, ask };
}
