import { writeFile } from 'node:fs/promises';
import { listedFrameworksFile } from './listed-frameworks-file.ts';

await writeFile('evidence/programs/listed-frameworks.ts', await listedFrameworksFile());
