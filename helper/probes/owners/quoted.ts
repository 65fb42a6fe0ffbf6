/** As a shell takes it for one word. What was hidden stays readable. */
export function quoted(word: string): string {
  if (/^[\w@%+=:,./\\~^-]+$/.test(word.replaceAll('***', 'x'))) return word;
  return `'${word.replaceAll("'", "'\\''")}'`;
}
