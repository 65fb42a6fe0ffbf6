import { type Language, languageFor, languages, speaks } from '../../words/languages.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The language to print in.
 * @param typed what `--lang` says
 * @param usual what to print in without
 * @throws UsageError if Portside doesn't speak what was typed
 */
export function spokenLanguage(typed: string | undefined, usual: string): Language {
  if (typed !== undefined && !speaks(typed))
    throw new UsageError(`there's no output in “${typed}”: use ${languages.join(', ')}`);
  return languageFor([typed ?? usual]);
}
