// A web server whose page leaves a service worker in the browser. The page has loaded once the worker is in force.
import { createServer, type ServerResponse } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, kind } = settings();

const fromCache = `
  self.addEventListener('fetch', (event) => event.respondWith(
    caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`;

/** What the worker does with the page's requests. */
const kinds: Record<string, string> = {
  'passes-on': "self.addEventListener('fetch', (event) => event.respondWith(fetch(event.request)));",
  'from-cache': fromCache,
  'cache-when-down': `
    self.addEventListener('fetch', (event) => event.respondWith(
      fetch(event.request).catch(() => caches.match(event.request))));`,
  idle: '',
};

const script = `
  self.addEventListener('install', (event) => event.waitUntil(
    caches.open('pages').then((cache) => cache.add('/')).then(() => self.skipWaiting())));
  self.addEventListener('activate', (event) => event.waitUntil(
    clients.claim().then(() => fetch('/in-force'))));
  ${kinds[String(kind)]}`;

const page = `<!doctype html><title>It works here</title><h1>It works here</h1>
  <script>navigator.serviceWorker.register('/worker.js')</script><img src="/wait-for-worker" alt="">`;

let isInForce = false;
const waiting: ServerResponse[] = [];

createServer((request, response) => {
  if (request.url === '/worker.js') {
    response.writeHead(200, { 'Content-Type': 'text/javascript' });
    return response.end(script);
  }
  if (request.url === '/in-force') isInForce = true;
  if (request.url === '/wait-for-worker') waiting.push(response);
  if (isInForce) for (const held of waiting.splice(0)) held.writeHead(204).end();
  if (request.url === '/wait-for-worker') return;
  response.writeHead(200, { 'Content-Type': 'text/html' });
  response.end(page);
}).listen({ host, port }, ready);
