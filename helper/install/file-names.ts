/** The program: what people and browsers start. */
export const programName = 'portside.cjs';
/** The file beside it that it reads only for the commands that people type. */
export const commandsFileName = 'portside-commands.cjs';
/** And the one that it reads only for `portside mcp`. */
export const mcpFileName = 'portside-mcp.cjs';
