import { expect, test } from 'vitest';
import { languageFor } from '../../words/languages.ts';

test.each([
  ['en-US', 'en'],
  ['en_GB.UTF-8', 'en'],
  ['EN', 'en'],
  // Nobody's language, and what `LANG` says where none is set.
  ['tlh', 'en'],
  ['C.UTF-8', 'en'],
  ['', 'en'],
])('a person who prefers %s reads %s', (tag, language) => {
  expect(languageFor([tag])).toBe(language);
});
