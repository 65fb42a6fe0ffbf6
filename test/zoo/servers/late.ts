// A server that says it is there, and takes its port `--after` milliseconds later: as one that compiles first.
import { createServer } from 'node:http';
import { ready, settings } from './settings.ts';

const { host, port, after } = settings();

ready();
setTimeout(() => {
  createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<!doctype html><title>It works here</title><h1>It works here</h1>');
  }).listen(port, host);
}, Number(after));
