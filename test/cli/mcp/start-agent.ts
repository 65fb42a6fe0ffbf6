import { onTestFinished } from 'vitest';
import { type Agent, type AgentOptions, connectAgent } from '../../../dev/agents/connect-agent.ts';

/** An agent with a real `portside mcp`, which ends with the test. */
export async function startAgent(options?: AgentOptions): Promise<Agent> {
  const agent = await connectAgent(options);
  onTestFinished(() => agent.client.close());
  return agent;
}
