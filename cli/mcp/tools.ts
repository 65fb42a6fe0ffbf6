import type { Tool } from './tool.ts';
import { diagnose } from './tools/diagnose.ts';
import { explainEvidence } from './tools/explain-evidence.ts';
import { listServers } from './tools/list-servers.ts';
import { waitUntilReady } from './tools/wait-until-ready.ts';

/** Everything an agent can ask. */
export const tools: readonly Tool[] = [diagnose, listServers, waitUntilReady, explainEvidence];
