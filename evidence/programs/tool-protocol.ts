import { isInterpreter } from './interpreters.ts';

/** Protocols by which editors speak to debuggers and language servers. */
export type ToolProtocol = 'jdwp' | 'dap' | 'lsp';

/** Servers that an editor asks about a program's text, under the names they have on a command line. */
const languageServers =
  /(^|[\s/])(gopls|clangd|rust-analyzer|pyls|pylsp|jdtls|solargraph|[\w.-]+-(language-?server|lsp))(\.exe)?(\s|$)/;

/** What such a tool needs to be told to listen on a port at all; without it, it speaks to the program that started it. */
const listens = /\s--?(tcp|socket|port|listen)\b/;

interface Tool {
  program?: string | undefined;
  command?: string | undefined;
}

/**
 * What an editor speaks with whoever holds this port, as its command line says:
 * `java -agentlib:jdwp=transport=dt_socket,server=y,address=127.0.0.1:5006 -jar shop.jar`, `python3 -m debugpy --listen 5678 shop.py`,
 * `pylsp --tcp --port 2087`.
 */
export function toolProtocol({ program = '', command = '' }: Tool, port: number): ToolProtocol | undefined {
  if (isInterpreter(program, 'java') && new RegExp(`jdwp[=:]\\S*\\baddress=(\\S*:)?${port}(,|\\s|$)`).test(command))
    return 'jdwp';
  if (new RegExp(`\\bdebugpy\\b.*\\s--(listen|port)[ =](\\S*:)?${port}(\\s|$)`).test(command)) return 'dap';
  return languageServers.test(command) && listens.test(command) ? 'lsp' : undefined;
}
