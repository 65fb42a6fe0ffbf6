/** What the tips page says before anything else of it is there. */
export const firstWords = {
  eyebrow: 'Wird geprüft',
  title: (host: string) => `${host} wurde nicht geladen`,
  lede: 'Portside sucht die Ursache. Das Ergebnis erscheint gleich hier.',
};
