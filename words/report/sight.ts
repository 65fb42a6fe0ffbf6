/** What was seen at one stop of the request. */
export interface Sight {
  state: 'ok' | 'bad' | 'unknown';
  sentence: string;
}

export const ok = (sentence: string): Sight => ({ state: 'ok', sentence });
export const bad = (sentence: string): Sight => ({ state: 'bad', sentence });
export const unknown = (sentence: string): Sight => ({ state: 'unknown', sentence });
