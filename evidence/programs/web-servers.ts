import { isReverseProxy } from './reverse-proxies.ts';

/** Servers of one language or another, under names of their own rather than their interpreter's. */
const applicationServers = /^(hugo|gunicorn|uvicorn|hypercorn|daphne|waitress-serve|puma|unicorn|thin)\b(?!-)/;

/** Whether a program of this name serves web pages and nothing else. */
export function isWebServer(program = ''): boolean {
  return isReverseProxy(program) || applicationServers.test(program);
}
