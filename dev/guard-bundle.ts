/**
 * Stands at the head of the bundle, around all of it, and runs under whatever node there is: the language is that of 2015, and nothing is
 * used from outside. Where the program cannot run, or fails where nobody expected it, a browser is told in the helper's own language,
 * since it shows nobody what a program complains of; a person reads the complaint.
 * @returns whether the program can run here
 */
export function guardBundle(
  process: NodeJS.Process,
  require: NodeJS.Require,
  { oldestMajor, firefoxExtensionId }: { oldestMajor: number; firefoxExtensionId: string },
): boolean {
  const words = process.argv.slice(2);
  const isHelper =
    words[0] === 'native-messaging' || /^chrome-extension:/.test(words[0] || '') || words[1] === firefoxExtensionId;

  const tell = (reason: string, detail: string) => {
    const body = Buffer.from(JSON.stringify({ type: 'refused', reason, detail }));
    const head = Buffer.alloc(4);
    head.writeUInt32LE(body.length, 0);
    // biome-ignore lint/style/useNodejsImportProtocol: a node that is too old may not know it
    require('fs').writeSync(1, Buffer.concat([head, body]));
  };
  const firstLine = (error: unknown) => {
    // What stands in quotation marks is a piece of some file that could not be read.
    const line = (String(error).trim().split('\n')[0] || '').replace(/"[^"]*"/g, '"…"');
    // biome-ignore lint/style/useNodejsImportProtocol: as above
    return line.split(require('os').homedir()).join('~').slice(0, 300);
  };

  const version = process.versions.node;
  if (Number(version.split('.')[0]) < oldestMajor) {
    const node = `Node ${version} (${process.execPath})`;
    process.stderr.write(
      `Portside: it needs Node.js ${oldestMajor} or newer, but this is ${node}. Install a newer version, then run "npx portside install" again.\n`,
    );
    process.exitCode = 69;
    if (isHelper) tell('node-too-old', node);
    // The answer is complete; keep reading until the browser has received it and closes the connection.
    if (isHelper) process.stdin.resume();
    return false;
  }
  if (isHelper) {
    process.on('uncaughtException', (error) => {
      process.stderr.write(`Portside: ${firstLine(error)}\n`);
      tell('internal', firstLine(error));
      process.exit(1);
    });
  }
  return true;
}
