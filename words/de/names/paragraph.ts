import { sentenceStart } from './sentence-start.ts';

/** Sentences, one after the other. */
export function paragraph(sentences: readonly string[]): string {
  return sentences.join(' ');
}

/** Words without an end, as a sentence. */
export function sentence(words: string): string {
  return `${sentenceStart(words)}.`;
}
