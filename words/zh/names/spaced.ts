const han = /\p{Script=Han}/u;

/** Neither Chinese, nor a space, nor full-width punctuation. */
const latin = /[^\p{Script=Han}\s，。：；、？！（）“”…·]/u;

/** A sentence with a space wherever a value and the text around it change between Chinese and Latin script. */
export function spaced(texts: TemplateStringsArray, ...values: (string | number | undefined)[]): string {
  return values.reduce<string>(
    (sentence, value, index) => joined(joined(sentence, `${value}`), texts[index + 1] ?? ''),
    texts[0] ?? '',
  );
}

/** Two parts of a sentence. A space where they meet stays only between two Latin words. */
export function joined(before: string, after: string): string {
  const [left, right] = [before.trimEnd(), after.trimStart()];
  const [last, first] = [[...left].at(-1), [...right].at(0)];
  if (last === undefined || first === undefined) return before + after;
  const isSpaced = left.length + right.length < before.length + after.length;
  const isChange = (han.test(last) && latin.test(first)) || (latin.test(last) && han.test(first));
  return isChange || (isSpaced && latin.test(last) && latin.test(first)) ? `${left} ${right}` : left + right;
}
