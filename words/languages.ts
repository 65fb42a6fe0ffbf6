/** What Portside speaks, as BCP 47 tags. English is the reference and comes first. */
export const languages = ['en', 'de', 'es', 'zh-CN'] as const;

export type Language = (typeof languages)[number];

/** The script that holds a language: entrypoints/words-<tag>.ts. */
export function wordsScript(language: Language): string {
  return `words-${language.toLowerCase()}.js`;
}

/** The first language that Portside speaks, of those a person prefers; English if it speaks none of them. */
export function languageFor(preferred: readonly string[]): Language {
  const spoken = preferred.map((tag) => languages.find((language) => primaryOf(language) === primaryOf(tag)));
  return spoken.find((language) => language !== undefined) ?? 'en';
}

/** Whether Portside speaks the language of this tag. */
export function speaks(tag: string): boolean {
  return languages.some((language) => primaryOf(language) === primaryOf(tag));
}

/** `de` of `de-AT`, `de_DE.UTF-8` */
function primaryOf(tag: string): string | undefined {
  return tag.toLowerCase().split(/[-_.]/)[0];
}
