/** Title words that come with a new project, or that a server puts on any page: `Vite + React`, `Index of /`. */
const anybodysWords = new Set(
  'angular app create directory document error for found home index js listing lit new next nginx not nuxt of page preact react site solid svelte sveltekit test the title to ts untitled vite vue webpack welcome 404'.split(
    ' ',
  ),
);

/** The words of a title that identify the page, in lower case. */
export function tellingWords(title: string | undefined): string[] {
  const words = title?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !anybodysWords.has(word));
}
