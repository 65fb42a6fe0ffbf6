import { type FrameworkRow, frameworks } from '../../evidence/programs/frameworks.ts';

/**
 * Only what was verified by starting the program, in its source or in its documentation;
 * https://www.iana.org/assignments/service-names-port-numbers for 80 and 443.
 */
const seenPorts: Partial<Record<number, readonly string[]>> = {
  80: ['http'],
  443: ['https'],
  1234: ['Parcel'],
  1313: ['Hugo'],
  3000: ['Next.js', 'Nuxt', 'Rails', 'Docusaurus', 'Bun', 'json-server', 'Rsbuild', 'serve', 'Browsersync', 'WXT'],
  4000: ['Jekyll', 'Hexo', 'Phoenix'],
  4010: ['Prism'],
  4173: ['Vite preview'],
  4200: ['Angular'],
  4321: ['Astro'],
  4873: ['Verdaccio'],
  5000: ['Flask', 'ASP.NET Core'],
  5173: ['Vite', 'VitePress'],
  6006: ['Storybook'],
  8000: ['Django', 'Uvicorn', 'Laravel', 'Gunicorn', 'MkDocs', 'python -m http.server', 'Deno', 'esbuild'],
  8080: ['Spring Boot', 'webpack-dev-server', 'http-server', 'Eleventy', 'Rspack', 'live-server', 'sirv'],
  8081: ['Metro (React Native)'],
  8501: ['Streamlit'],
  8545: ['Ganache'],
  8787: ['Wrangler'],
  8888: ['Jupyter'],
  9090: ['Prometheus'],
  9229: ['the Node.js debugger'],
  9292: ['Puma', 'rackup'],
  11434: ['Ollama'],
  15672: ['RabbitMQ management'],
  54321: ['Supabase'],
  54323: ['Supabase Studio'],
};

const listedPorts: Partial<Record<number, string[]>> = {};

for (const { name, ports } of Object.values<FrameworkRow>(frameworks))
  for (const port of ports) {
    listedPorts[port] ??= [];
    listedPorts[port].push(name);
  }

/** Which programs use a port by default: those verified here, for other ports those in the table of frameworks. */
export const defaultPorts: Partial<Record<number, readonly string[]>> = { ...listedPorts, ...seenPorts };
