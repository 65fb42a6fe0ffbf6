import { expect, test } from 'vitest';
import { toolProtocol } from '../../../evidence/programs/tool-protocol.ts';

test.for([
  ['java', 'java -agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=127.0.0.1:5006 -jar shop.jar', 'jdwp'],
  ['java', 'java -agentlib:jdwp=transport=dt_socket,address=*:5006,server=y shop', 'jdwp'],
  ['java', 'java -Xrunjdwp:transport=dt_socket,server=y,address=5006 shop', 'jdwp'],
  // Its pages are on another port than its debugger.
  ['java', 'java -agentlib:jdwp=transport=dt_socket,server=y,address=5005 -jar shop.jar --server.port=5006', undefined],
  ['java', 'java -agentlib:jdwp=transport=dt_socket,server=y,address=15006 -jar shop.jar', undefined],
  ['python3', 'python3 -m debugpy --listen 127.0.0.1:5006 --wait-for-client shop.py', 'dap'],
  ['python3', 'python3 /site-packages/debugpy/adapter --for-server 4 --host 127.0.0.1 --port 5006', 'dap'],
  ['python3', 'python3 -m debugpy --listen 5678 -m uvicorn shop:app --host 0.0.0.0', undefined],
  ['pylsp', '/usr/bin/python3 /usr/bin/pylsp --tcp --port 5006', 'lsp'],
  ['node', 'node /usr/bin/typescript-language-server --socket=5006', 'lsp'],
  // It speaks to the program that started it, and whoever starts it isn't one.
  ['node', 'node /usr/bin/typescript-language-server --stdio', undefined],
  ['node', 'node language-school.js --port 5006', undefined],
] as const)('%s: %s', ([program, command, protocol]) => {
  expect(toolProtocol({ program, command }, 5006)).toBe(protocol);
});
