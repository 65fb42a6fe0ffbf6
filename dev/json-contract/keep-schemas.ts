/**
 * `npm run docs:json`: keeps the JSON Schemas of all that programs read from Portside in docs/json. What would break a reader of the schema
 * that lies there is refused: it takes a new version, which is a new file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPromises } from './broken-promises.ts';
import { jsonSchemas } from './json-schemas.ts';

const folder = 'docs/json';

const broken = Object.entries(jsonSchemas()).flatMap(([file, schema]) => {
  const path = join(folder, file);
  const promises = existsSync(path) ? brokenPromises(JSON.parse(readFileSync(path, 'utf8')), schema) : [];
  if (promises.length === 0) writeFileSync(path, JSON.stringify(schema));
  return promises.map((promise) => `${path}: ${promise}`);
});
spawnSync('biome', ['format', '--write', folder], { stdio: 'inherit' });
for (const promise of broken) console.error(`${promise}: raise the version of that output, and say so in CHANGELOG.md`);
process.exitCode = broken.length > 0 ? 1 : 0;
