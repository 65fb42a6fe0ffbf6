/** What the tips page says before anything else of it is there. */
export const firstWords = {
  eyebrow: 'Comprobando',
  title: (host: string) => `No se cargó ${host}`,
  lede: 'Portside está averiguando por qué. El resultado aparecerá aquí en un momento.',
};
