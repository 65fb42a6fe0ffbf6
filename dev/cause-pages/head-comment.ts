import { readdirSync, readFileSync } from 'node:fs';

const files = readdirSync('diagnosis/causes', { recursive: true, encoding: 'utf8' });

/** What a cause is, in the sentence at the head of its file. */
export function headComment(cause: string): string {
  const file = files.find((path) => path.endsWith(`/${cause}.ts`));
  const source = readFileSync(`diagnosis/causes/${file}`, 'utf8');
  const [, comment] = /\/\*\*((?:(?!\*\/).)*)\*\/\s*export const \w+ = defineCause/s.exec(source) ?? [];
  if (!comment) throw new ReferenceError(`diagnosis/causes/${file} has no comment above defineCause`);
  return comment.replaceAll(/\s*\n \*(?= )/g, '').trim();
}
