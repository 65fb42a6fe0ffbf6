/** What the tips page says before anything else of it is there. */
export const firstWords = {
  eyebrow: 'Checking',
  title: (host: string) => `${host} didn't load`,
  lede: 'Portside is finding out why. The result will appear here in a moment.',
};
