import type { Software } from '../../../evidence/machine/software.ts';

/** A product known to filter or intercept connections to loopback, and the names of its processes. */
interface FilteringSoftware {
  name: string;
  kind: Software[number]['kind'];
  /** On Linux, macOS and Windows; names as a process list has them, without path and `.exe`. */
  processes: RegExp;
  /** The network interface it creates while it's active. */
  interfaceName?: RegExp;
}

/**
 * Each was named in bug reports as the reason why a local page wouldn't load, or its maker documents that it filters all connections.
 * Process names come from the makers' documentation and from reports; a product without one here isn't recognized.
 */
export const filteringSoftware: readonly FilteringSoftware[] = [
  // Antivirus with a web shield, which intercepts connections to scan them.
  { name: 'Avast', kind: 'antivirus', processes: /^(AvastSvc|AvastUI|com\.avast\.|avast)/i },
  { name: 'AVG', kind: 'antivirus', processes: /^(AVGSvc|AVGUI|com\.avg\.)/i },
  { name: 'Bitdefender', kind: 'antivirus', processes: /^(vsserv|bdservicehost|bdagent|BDLDaemon|bdsecd)/i },
  { name: 'ESET', kind: 'antivirus', processes: /^(ekrn|egui|esets_|oaeventd)/i },
  { name: 'Kaspersky', kind: 'antivirus', processes: /^(avp|avpui|kavd|klnagent|kesl)$/i },
  { name: 'McAfee', kind: 'antivirus', processes: /^(mcshield|mfemms|mfetpd|masvc|VShieldScanner)/i },
  { name: 'Norton', kind: 'antivirus', processes: /^(NortonSecurity|NortonSvc|nsWscSvc|SymDaemon)/i },
  {
    name: 'Sophos',
    kind: 'antivirus',
    processes: /^(SophosNtpService|SophosFS|SophosNetworkExtension|SophosScanD|sophos-spl|savd)/i,
  },
  { name: 'Trend Micro', kind: 'antivirus', processes: /^(TmListen|NTRTScan|TmCCSF|ds_agent)/i },
  { name: 'F-Secure', kind: 'antivirus', processes: /^(fshoster32|fshoster64|fsavd)/i },
  { name: 'G DATA', kind: 'antivirus', processes: /^(AVKWCtlx64|AVKProxy|GDScan)/i },
  { name: 'Malwarebytes', kind: 'antivirus', processes: /^(MBAMService|RTProtectionDaemon)/i },
  // What companies install on their computers.
  {
    name: 'CrowdStrike Falcon',
    kind: 'endpoint-protection',
    processes: /^(falcon-sensor|CSFalconService|com\.crowdstrike\.falcon)/i,
  },
  { name: 'SentinelOne', kind: 'endpoint-protection', processes: /^(SentinelAgent|s1-agent|sentineld)/i },
  { name: 'Microsoft Defender for Endpoint', kind: 'endpoint-protection', processes: /^(wdavdaemon|MsSense|mdatp)/i },
  {
    name: 'Zscaler',
    kind: 'endpoint-protection',
    processes: /^(ZSATunnel|ZSAService|zstunnel|Zscaler)/i,
    interfaceName: /^zcctun/,
  },
  { name: 'Netskope', kind: 'endpoint-protection', processes: /^(stAgentSvc|nsdiag|Netskope Client)/i },
  {
    name: 'Cisco Umbrella',
    kind: 'endpoint-protection',
    processes: /^(ERCService|acumbrellaagent|dnscrypt-proxy-umbrella)/i,
  },
  { name: 'Forcepoint', kind: 'endpoint-protection', processes: /^(fppsvc|wepsvc|ForcepointNEProxy)/i },
  // Firewalls that ask for each program.
  { name: 'Little Snitch', kind: 'firewall', processes: /^(Little Snitch|at\.obdev\.littlesnitch)/i },
  { name: 'LuLu', kind: 'firewall', processes: /^(LuLu|com\.objective-see\.lulu)/i },
  { name: 'OpenSnitch', kind: 'firewall', processes: /^opensnitchd/i },
  { name: 'Portmaster', kind: 'firewall', processes: /^portmaster-(core|start)/i },
  { name: 'ZoneAlarm', kind: 'firewall', processes: /^(vsmon|zatray)/i },
  { name: 'GlassWire', kind: 'firewall', processes: /^(GWCtlSrv|GlassWire)/i },
  { name: 'SimpleWall', kind: 'firewall', processes: /^simplewall/i },
  // VPNs. Most leave loopback alone until a setting or a bug makes them take it.
  {
    name: 'Cloudflare WARP',
    kind: 'vpn',
    processes: /^(warp-svc|Cloudflare WARP)/i,
    interfaceName: /^CloudflareWARP/i,
  },
  {
    name: 'Tailscale',
    kind: 'vpn',
    processes: /^(tailscaled|tailscale-ipn|io\.tailscale\.)/i,
    interfaceName: /^tailscale\d/,
  },
  { name: 'ZeroTier', kind: 'vpn', processes: /^zerotier-one/i, interfaceName: /^zt[a-z0-9]{8}/ },
  { name: 'NordVPN', kind: 'vpn', processes: /^(nordvpnd|nordvpn-service|NordVPN)/i, interfaceName: /^nordlynx/ },
  { name: 'ExpressVPN', kind: 'vpn', processes: /^(expressvpnd|ExpressVPN)/i },
  { name: 'Mullvad', kind: 'vpn', processes: /^mullvad-daemon/i, interfaceName: /^wg\d*-mullvad/ },
  { name: 'Proton VPN', kind: 'vpn', processes: /^(protonvpn|ProtonVPNService)/i, interfaceName: /^(proton|pvpn)/ },
  { name: 'Windscribe', kind: 'vpn', processes: /^windscribe/i },
  {
    name: 'Cisco AnyConnect',
    kind: 'vpn',
    processes: /^(vpnagent|vpnagentd|csc_vpnagent)$/i,
    interfaceName: /^cscotun/,
  },
  { name: 'GlobalProtect', kind: 'vpn', processes: /^(PanGPS|PanGPA|GlobalProtect)/i, interfaceName: /^gpd\d/ },
  { name: 'FortiClient', kind: 'vpn', processes: /^(FortiClient|fortitray|forticlient|fctservctl)/i },
  { name: 'Pulse Secure', kind: 'vpn', processes: /^(pulsesvc|PulseSecureService|dsAccessService)/i },
  { name: 'OpenVPN', kind: 'vpn', processes: /^(openvpn|openvpnserv2?|OpenVPNConnect)$/i },
  // Programs that show a developer what a browser sends.
  { name: 'Charles', kind: 'debugging-proxy', processes: /^charles$/i },
  { name: 'Fiddler', kind: 'debugging-proxy', processes: /^fiddler/i },
  { name: 'mitmproxy', kind: 'debugging-proxy', processes: /^mitm(proxy|dump|web)/i },
  { name: 'Proxyman', kind: 'debugging-proxy', processes: /^Proxyman/i },
  { name: 'Burp Suite', kind: 'debugging-proxy', processes: /^burp(suite)?/i },
  { name: 'OWASP ZAP', kind: 'debugging-proxy', processes: /^zaproxy/i },
  { name: 'HTTP Toolkit', kind: 'debugging-proxy', processes: /^(HTTP Toolkit|httptoolkit)/i },
];
