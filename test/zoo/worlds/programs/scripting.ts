import { join } from 'node:path';
import type { Place } from '../../place/place.ts';
import { ofProgram } from './of-program.ts';

/** A Rack application, in the file that Ruby's servers look for. */
const rackApp = (place: Place, body: string) => place.write('config.ru', `run lambda { |env| ${body} }\n`);

/** Ruby, Perl and PHP. */
export const scripting = [
  // "The web server runs only one single-threaded process, so PHP applications will stall if a request is blocked" (PHP manual, Built-in web server).
  ofProgram('php -S', 'has a page that asks the same server for another page', {
    cause: 'server-hung',
    needs: ['php'],
    async make(place) {
      const port = place.port();
      await place.write('index.php', `<?php echo file_get_contents("http://127.0.0.1:${port}/prices.php");`);
      await place.write('prices.php', '<?php echo 1;');
      await place.start('php', ['-S', `127.0.0.1:${port}`], port);
      return { url: `http://127.0.0.1:${port}/index.php` };
    },
  }),
  // "--bind-address=ADDR: address to bind" (ruby -run -e httpd -- --help).
  ofProgram('WEBrick', 'listens on ::1, and 127.0.0.1 is opened', {
    cause: 'ipv6-only-listener',
    needs: ['ruby', 'webrick'],
    async make(place) {
      const port = place.port();
      await place.start(
        'ruby',
        ['-run', '-e', 'httpd', '--', '--bind-address=::1', `--port=${port}`, place.folder],
        port,
      );
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "lowlevel_error_handler: Handler for errors outside the application": in development Puma shows "Puma caught this error" with 500 (Puma::DSL).
  ofProgram('Puma', 'caught an error of the application', {
    cause: 'server-error',
    needs: ['puma'],
    async make(place) {
      const port = place.port();
      await rackApp(place, 'raise "no till"');
      await place.start('puma', ['-b', `tcp://127.0.0.1:${port}`, '-t', '1:1', '--quiet'], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "-a, --address HOST: bind to HOST address (default: 0.0.0.0)" (thin -h).
  ofProgram('Thin', 'listens on 127.0.0.2 only', {
    cause: 'bound-to-other-address',
    needs: ['thin'],
    async make(place) {
      const port = place.port();
      await rackApp(place, '[200, { "Content-Type" => "text/html" }, ["hi"]]');
      await place.start('thin', ['start', '-a', '127.0.0.2', '-p', `${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "Sinatra doesn't know this ditty" is its own 404 page in development; the first example of the README has get '/frank-says' (Sinatra).
  ofProgram('Sinatra', "doesn't know this ditty", {
    cause: 'none',
    needs: ['ruby', 'sinatra', 'webrick'],
    async make(place) {
      const port = place.port();
      const file = await place.write(
        'shop.rb',
        "require 'sinatra'\nset :server, 'webrick'\nget '/frank-says' do\n  'Put this in your pipe'\nend\n",
      );
      await place.start('ruby', [file, '-o', '127.0.0.1', '-p', `${port}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "unicorn: If a worker dies, the master starts another"; whoever it was serving gets an empty reply (Unicorn, Design).
  ofProgram('Unicorn', 'loses its worker with each request', {
    cause: 'server-drops-connection',
    needs: ['unicorn'],
    async make(place) {
      const port = place.port();
      await rackApp(place, 'Process.kill(:KILL, $$); sleep 1');
      await place.start('unicorn', ['-l', `127.0.0.1:${port}`], /worker=0 ready/);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // The synopsis answers /xyzzy with a file, and all else with RC_FORBIDDEN (HTTP::Daemon).
  ofProgram('HTTP::Daemon', 'forbids all but /xyzzy, as its synopsis does', {
    cause: 'none',
    needs: ['http-daemon'],
    async make(place) {
      const port = place.port();
      const each = '$c->send_error(RC_FORBIDDEN) while $c->get_request; $c->close;';
      const text = `use HTTP::Daemon; use HTTP::Status;\nmy $d = HTTP::Daemon->new(LocalAddr => '127.0.0.1', LocalPort => ${port}, ReuseAddr => 1) || die;\nwhile (my $c = $d->accept) { ${each} }\n`;
      await place.start('perl', [await place.write('shop.pl', text)], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "Starman: High-performance preforking PSGI/Plack web server"; an application that dies is answered with 500.
  ofProgram('Starman', 'runs an application that dies', {
    cause: 'server-error',
    needs: ['starman'],
    async make(place) {
      const port = place.port();
      await place.write('app.psgi', 'sub { die "no till" }\n');
      await place.start('starman', ['--listen', `127.0.0.1:${port}`, '--workers', '1', '-E', 'deployment'], port);
      return { url: `http://127.0.0.1:${port}/` };
    },
  }),
  // "-l, --listen: Listens on one or more addresses, whether HOST:PORT, :PORT, or PATH (without colons)" (plackup(1)).
  ofProgram('plackup', 'listens on a socket file and on no port', {
    cause: 'nothing-listening',
    needs: ['plackup'],
    async make(place) {
      await place.write('app.psgi', 'sub { [200, ["Content-Type", "text/html"], ["hi"]] }\n');
      await place.start('plackup', ['-l', join(place.folder, 'plack.sock')], /Accepting connections/);
      return { url: `http://localhost:${place.port()}/` };
    },
  }),
];
