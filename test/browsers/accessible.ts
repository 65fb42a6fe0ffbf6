/** What a screen reader finds of one element; roles by their names in ARIA, as far as ARIA has them. */
export interface Accessible {
  role: string;
  name: string;
  /** All that is said within it. */
  text: string;
  /** Of a heading. */
  level?: number | undefined;
  /** Of a region whose changes are said. */
  live?: string | undefined;
  isFocusable: boolean;
}

/** What a person may ask of all pages, beside the colour scheme. */
export type Preference = 'reduced-motion' | 'forced-colors' | 'more-contrast';
