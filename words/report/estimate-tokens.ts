const charactersPerToken = 4;

/** About what a language model makes of a text: four characters a token, and Chinese characters one each. */
export function estimateTokens(text: string): number {
  const chinese = text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return chinese + (text.length - chinese) / charactersPerToken;
}
