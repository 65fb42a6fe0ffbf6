import type { Accessible } from '../../browsers/accessible.ts';

/** What a screen reader would stumble over: controls without a name, headings that skip a level, signs that are read as words. */
export function heardFaults(told: readonly Accessible[]): string[] {
  const headings = told.filter(({ role }) => role === 'heading').map(({ level = 0, text }) => ({ level, text }));
  return [
    ...told
      .filter(({ isFocusable, name }) => isFocusable && !name.trim())
      .map(({ role }) => `a ${role} without a name`),
    ...headings.filter(({ text }) => !text.trim()).map(({ level }) => `an empty heading of level ${level}`),
    ...headings
      .filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1)
      .map(({ level, text }) => `a heading of level ${level} too deep: ${text}`),
    ...(headings.filter(({ level }) => level === 1).length === 1 ? [] : ['not one heading of level 1']),
    ...(told.filter(({ role }) => role === 'main').length === 1 ? [] : ['not one main']),
    ...told
      .filter(({ name, text }) => /^[›✓✕→↻–]|[›✓✕→↻]$/.test((name || text).trim()))
      .map(({ role, name, text }) => `a sign read as a word in a ${role}: ${name || text}`),
    ...(told.some(({ live }) => live === 'assertive') ? ['a region that interrupts'] : []),
  ];
}
