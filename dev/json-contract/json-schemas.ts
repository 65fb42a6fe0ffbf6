import * as z from 'zod/mini';
import { outputNames, outputs } from '../../cli/contract/outputs.ts';
import { tools } from '../../cli/mcp/tools.ts';
import type { JsonSchema } from './broken-promises.ts';

/** The JSON Schemas of all that programs read from Portside, by the file that each is kept in: name and version. */
export function jsonSchemas(): Record<string, JsonSchema> {
  const schemas = {
    ...Object.fromEntries(outputNames.map((name) => [name, outputs[name]])),
    ...Object.fromEntries(tools.map(({ name, output }) => [`mcp-${name.replaceAll('_', '-')}`, output])),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => {
      const json = z.toJSONSchema(schema as z.ZodMiniType, { io: 'input' }) as JsonSchema;
      return [`${name}.v${json.properties?.version?.const}.json`, json];
    }),
  );
}
