import { writeFile } from 'node:fs/promises';
import { symptomCountsFile } from './symptom-counts-file.ts';

await writeFile('diagnosis/knowledge/symptom-counts.ts', symptomCountsFile());
