import { expect, test } from 'vitest';
import { upstreamsInSource } from '../../../../helper/probes/upstreams/dev-proxy-upstreams.ts';

test.for([
  [
    'Vite, both ways to write it',
    `export default defineConfig({ server: { port: 5173, origin: 'http://localhost:5173', proxy: {
       // '/old': 'http://localhost:9999',
       '/api': 'http://localhost:3001',
       '^/rest/.*': { changeOrigin: true, target: "http://127.0.0.1:3002/v1" },
       '/socket': { target: 'ws://[::1]:3003', ws: true },
     } } })`,
    [
      { url: 'http://localhost:3001', path: '/api' },
      { url: 'http://127.0.0.1:3002', path: '/rest/' },
      { url: 'http://[::1]:3003', path: '/socket' },
    ],
  ],
  [
    'setupProxy.js of create-react-app',
    `module.exports = (app) => { app.use('/api', createProxyMiddleware({ target: 'http://localhost:8000' })) }`,
    [{ url: 'http://localhost:8000', path: '/api' }],
  ],
  [
    'proxy.conf.json of Angular',
    `{ "/api/**": { "target": "http://localhost:8080", "secure": false } }`,
    [{ url: 'http://localhost:8080', path: '/api/' }],
  ],
  [
    'rewrites of Next.js',
    `async rewrites() { return [{ source: '/api/:path*', destination: 'http://127.0.0.1:8000/:path*' }] }`,
    [{ url: 'http://127.0.0.1:8000', path: '/api/' }],
  ],
  [
    'a target that has a name of its own',
    "const backend = process.env.API ?? 'http://localhost:4000';\nexport default { proxy: { '/api': backend } }",
    [{ url: 'http://localhost:4000' }],
  ],
  [
    'vue.config.js',
    "module.exports = { devServer: { proxy: 'http://localhost:4000' } }",
    [{ url: 'http://localhost:4000' }],
  ],
  [
    'other machines, the server itself, and what is only shown',
    `{ "/api": { "target": "https://api.sample.test" }, base: 'http://localhost:1234', open: "http://localhost:5173" }`,
    [],
  ],
  ['nothing', '', []],
] as const)('%s', ([, source, upstreams]) => {
  expect(upstreamsInSource(source, 5173)).toEqual(upstreams);
});
