import { chmod, mkdir } from 'node:fs/promises';
import { runProgram } from '../../../browsers/run-program.ts';
import { debianPython } from '../../place/debian-python.ts';
import type { Place } from '../../place/place.ts';
import { ofProgram } from '../programs/of-program.ts';

const tomcat = (port: number) => `<Server port="-1">
  <Service name="Catalina">
    <Connector port="${port}" address="127.0.0.1" />
    <Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps" /></Engine>
  </Service>
</Server>
`;

const listener = `import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
public class Stock implements ServletContextListener {
  public void contextInitialized(ServletContextEvent event) {
    try { Thread.sleep(600_000); } catch (InterruptedException over) { }
  }
}
`;

/** A Tomcat whose only application takes ten minutes to read its stock. */
async function startTomcat(place: Place, port: number): Promise<void> {
  const [base, inside] = [place.folder, 'webapps/ROOT/WEB-INF'];
  for (const folder of [`${inside}/classes`, 'conf', 'logs', 'temp'])
    await mkdir(`${base}/${folder}`, { recursive: true });
  await place.write('conf/server.xml', tomcat(port));
  await place.write('conf/web.xml', '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" />');
  await place.write(
    `${inside}/web.xml`,
    '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"><listener><listener-class>Stock</listener-class></listener></web-app>',
  );
  const source = await place.write('Stock.java', listener);
  const api = '/usr/share/java/tomcat10-servlet-api.jar';
  await runProgram('javac', ['-cp', api, '-d', `${base}/${inside}/classes`, source]);
  const settings = ['CATALINA_HOME=/usr/share/tomcat10', `CATALINA_BASE=${base}`, `CATALINA_TMPDIR=${base}/temp`];
  await place.start('env', [...settings, '/usr/share/tomcat10/bin/catalina.sh', 'run'], port);
}

/** Programs that are to start a server, and have not. */
export const notYet = [
  // "bindOnInit: Controls when the socket used by the connector is bound. By default it is bound when the connector is initiated", and pages come when it is started, after the applications (Tomcat, The HTTP Connector).
  ofProgram('Tomcat', 'has bound its port and is still deploying its application', {
    cause: 'server-starting',
    alsoTrue: ['server-hung'],
    needs: ['tomcat', 'java'],
    async make(place) {
      const port = place.port();
      await startTomcat(place, port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-t TIMEOUT: Timeout in seconds, zero for no timeout; -- COMMAND ARGS: Execute command with args after the test finishes" (wait-for-it(8)).
  ofProgram('wait-for-it', 'waits for a database that nobody started before it starts the server', {
    cause: 'nothing-listening',
    alsoTrue: ['server-starting'],
    needs: ['wait-for-it', 'python'],
    async make(place) {
      const port = place.port();
      const server = [debianPython, '-m', 'http.server', '--bind', '127.0.0.1', `${port}`];
      await place.start('wait-for-it', ['-t', '0', `127.0.0.1:${place.port()}`, '--', ...server], /waiting for/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "If ./run or ./finish exit immediately, runsv waits a second before ... restarting ./run" (runsv(8)).
  ofProgram('runsv', 'starts the server again every second, for it ends at once', {
    cause: 'nothing-listening',
    alsoTrue: ['server-starting'],
    needs: ['runit', 'python'],
    async make(place) {
      const port = place.port();
      const server = await place.write(
        'server.py',
        `import http.server, os\nos.environ['SHOP_TILL']\nhttp.server.test(port=${port}, bind='127.0.0.1')\n`,
      );
      await mkdir(`${place.folder}/service`);
      const run = await place.write('service/run', `#!/bin/sh\nexec 2>&1\nexec ${debianPython} ${server}\n`);
      await chmod(run, 0o755);
      await place.start('runsv', [`${place.folder}/service`], /KeyError/);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--unshare-net: Create a new network namespace" (bwrap(1)): its loopback is another.
  ofProgram('Bubblewrap', 'runs the server with --unshare-net, on a loopback of its own', {
    cause: 'nothing-listening',
    alsoTrue: ['container-not-published'],
    needs: ['bwrap', 'python'],
    async make(place) {
      const port = place.port();
      const server = [debianPython, '-u', '-m', 'http.server', '--bind', '127.0.0.1', `${port}`];
      const links = ['bin', 'lib', 'lib64'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]);
      const root = ['--ro-bind', '/usr', '/usr', ...links, '--dev', '/dev', '--bind', place.folder, place.folder];
      await place.start('bwrap', [...root, '--unshare-net', '--die-with-parent', ...server], /Serving HTTP/);
      return { url: `http://localhost:${port}/` };
    },
  }),
];
