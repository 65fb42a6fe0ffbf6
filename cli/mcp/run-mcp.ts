import { mcpFileName } from '../../helper/install/file-names.ts';
import { version } from '../../helper/version.ts';
import { UsageError } from '../usage-error.ts';
import { type ServedTool, servedTool } from './served-tool.ts';
import { tools } from './tools.ts';

/** An agent reads it once, before it asks anything. */
const instructions =
  'Portside explains why an address on this computer (localhost) does not load. Ask diagnose before you guess, wait_until_ready instead of sleeping after you start a server, list_servers for what runs. Nothing here changes anything. An answer that begins with "You are in a sandbox" says that your localhost is not the one of the person you work for.';

/**
 * Serves the tools to an agent, until it hangs up.
 * @throws UsageError if somebody copied the program without the file beside it
 */
export async function runMcp(): Promise<void> {
  const { serveMcp } = await import('./serve-mcp.ts').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    throw new UsageError(`${mcpFileName} is missing beside this program: install Portside again`);
  });
  const served: ServedTool[] = tools.map(servedTool);
  serveMcp({ version, instructions, tools: served });
}
