import { version } from '../helper/version.ts';
import { buildMcpb } from './agents/build-mcpb.ts';

await buildMcpb(`.output/portside-${version}.mcpb`);
