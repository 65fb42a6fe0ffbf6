/** What a program does that listens for web pages, or that web pages look for. */
export type AgentPurpose = 'remote-desktop' | 'automation' | 'discord' | 'phone-apps';

interface AgentPorts {
  purpose: AgentPurpose;
  ports: readonly number[];
  /** How many ports of this row a page of another site has to try before we name the row. */
  minTried: number;
}

/** Two of these ports may be a typed setting; three are a list. */
const minTried = 3;

/** Ports that web pages are known to try on their visitors' computers. Each row names the study or manual it comes from. */
export const agentPorts: readonly AgentPorts[] = [
  {
    // VNC, RDP, Anyplace Control, Ammyy, TeamViewer, Aeroadmin, AnyDesk and others. Shops and banks try them to find out whether someone is
    // controlling the computer remotely: https://nullsweep.com/why-is-this-website-port-scanning-me/
    purpose: 'remote-desktop',
    ports: [3389, 5279, 5900, 5901, 5902, 5903, 5931, 5939, 5944, 5950, 6039, 6040, 7070, 63333],
    minTried,
  },
  {
    // Selenium, Android's debug bridge, the drivers of Firefox and Chromium, and two kinds of malware, tried to tell robots from people:
    // Kuchhal and Li, "Knock and Talk", https://dl.acm.org/doi/10.1145/3487552.3487857
    purpose: 'automation',
    ports: [4444, 4653, 5555, 7054, 7055, 9515, 17556],
    minTried,
  },
  {
    // https://github.com/discord/discord-api-docs/blob/main/docs/topics/RPC.md: ten ports, one after the other.
    purpose: 'discord',
    ports: [6463, 6464, 6465, 6466, 6467, 6468, 6469, 6470, 6471, 6472],
    minTried,
  },
  {
    // Apps by Meta and Yandex on Android used these ports to learn from pages who was visiting them. Fewer are tried at once:
    // https://localmess.github.io
    purpose: 'phone-apps',
    ports: [12387, 12388, 29009, 29010, 30102, 30103],
    minTried: 2,
  },
];
