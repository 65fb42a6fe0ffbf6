/**
 * Who uses a port when nobody says otherwise. Only what was seen by starting the program, by reading its source,
 * or in its own documentation; https://www.iana.org/assignments/service-names-port-numbers for 80 and 443.
 */
export const defaultPorts: Partial<Record<number, readonly string[]>> = {
  80: ['http'],
  443: ['https'],
  1234: ['Parcel'],
  3000: ['Next.js', 'Nuxt', 'Rails', 'Docusaurus', 'Bun'],
  4000: ['Jekyll', 'Hexo'],
  4010: ['Prism'],
  4173: ['Vite preview'],
  4200: ['Angular'],
  4321: ['Astro'],
  4873: ['Verdaccio'],
  5000: ['Flask', 'ASP.NET Core'],
  5173: ['Vite', 'VitePress'],
  8000: ['Django', 'Uvicorn', 'Laravel', 'Gunicorn', 'MkDocs', 'python -m http.server'],
  8080: ['Spring Boot', 'webpack-dev-server', 'http-server', 'Eleventy'],
  8081: ['Metro (React Native)'],
  8545: ['Ganache'],
  8787: ['Wrangler'],
  8888: ['Jupyter'],
  9292: ['Puma', 'rackup'],
  11434: ['Ollama'],
};
