/** The same words: Chinese has no capital letters. */
export function sentenceStart(words: string): string {
  return words;
}
