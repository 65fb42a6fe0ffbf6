import { causes } from '../../diagnosis/causes/index.ts';
import { causePage } from './cause-page.ts';
import { indexPage } from './index-page.ts';

/** The text of each file in docs/causes, by its name. */
export function causePages(): Record<string, string> {
  return Object.fromEntries([
    ['README.md', indexPage()],
    ...causes.map((cause) => [`${cause.id}.md`, causePage(cause)]),
  ]);
}
