import { mkdir } from 'node:fs/promises';
import { ofProgram } from '../programs/of-program.ts';
import { speaksAnother } from '../programs/speaks-another.ts';

const qbittorrent = (port: number) => `[LegalNotice]
Accepted=true

[Preferences]
WebUI\\Enabled=true
WebUI\\Address=127.0.0.1
WebUI\\Port=${port}
WebUI\\HostHeaderValidation=true
WebUI\\ServerDomains=files.sample.test
`;

/** Programs that look at the name they are asked by, or speak no HTTP at all. */
export const hostsAndProtocols = [
  // "Server domains: Whitelist for filtering HTTP Host header values": others get 401 Unauthorized (qBittorrent, Web UI options).
  ofProgram('qBittorrent', 'has files.sample.test for its only server domain, and is asked for localhost', {
    cause: 'host-header-rejected',
    needs: ['qbittorrent'],
    async make(place) {
      const port = place.port();
      await mkdir(`${place.folder}/qBittorrent/config`, { recursive: true });
      await place.write('qBittorrent/config/qBittorrent.conf', qbittorrent(port));
      await place.start('env', [`HOME=${place.folder}`, 'qbittorrent-nox', `--profile=${place.folder}`], port);
      return { url: `http://localhost:${port}/` };
    },
  }),
  // "--listen {addr}: Start RPC server on pipe or TCP address {addr}" (Nvim, starting.txt): MessagePack-RPC.
  speaksAnother('Neovim', 'listens for MessagePack-RPC, and is opened as a page', ['neovim'], (place, port) =>
    place.start('nvim', ['--headless', '--clean', '-n', '--listen', `127.0.0.1:${port}`], port),
  ),
  // "The initial TCP connection is used to exchange test parameters" (iperf3(1)).
  speaksAnother('iperf3', 'waits for a client that measures the network', ['iperf3'], (place, port) =>
    place.start('iperf3', ['-s', '-B', '127.0.0.1', '-p', `${port}`], port),
  ),
];
