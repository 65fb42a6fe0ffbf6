/**
 * Every program the helper ever starts, with all its arguments: none of them comes from outside. There are none for Linux, where /proc and
 * the like have everything. They only print, and change nothing.
 */
export const systemCommands = {
  /** Who listens, of the person's own processes: exact, and for each process that shares a socket. */
  macosListeners: ['/usr/sbin/lsof', '-nP', '-w', '-iTCP', '-sTCP:LISTEN', '-F', 'pufdtn'],
  /** Every socket of the machine, whoever it belongs to. */
  macosSockets: ['/usr/sbin/netstat', '-anv', '-p', 'tcp'],
  /** In three, as names, paths and command lines may hold spaces, and only the last column is never cut off. */
  macosProcesses: ['/bin/ps', '-axww', '-o', 'pid=,ppid=,uid=,user=,stat=,lstart=,comm='],
  macosProgramNames: ['/bin/ps', '-axww', '-o', 'pid=,ucomm='],
  macosCommandLines: ['/bin/ps', '-axww', '-o', 'pid=,args='],
  /** The folder each of the person's processes works in. */
  macosFolders: ['/usr/sbin/lsof', '-nP', '-w', '-d', 'cwd', '-F', 'pfn'],
  macosDynamicPorts: ['/usr/sbin/sysctl', '-n', 'net.inet.ip.portrange.first', 'net.inet.ip.portrange.last'],
  macosFirewallState: ['/usr/libexec/ApplicationFirewall/socketfilterfw', '--getglobalstate'],
  macosFirewallPrograms: ['/usr/libexec/ApplicationFirewall/socketfilterfw', '--listapps'],
  /** These two only where we are root ourselves. */
  macosFilterState: ['/sbin/pfctl', '-s', 'info'],
  macosFilterRules: ['/sbin/pfctl', '-s', 'rules'],
  windowsSockets: ['System32\\netstat.exe', '-ano'],
  /** Nothing else names command lines and parents. Properties only, no methods: so it works where scripts are restricted. */
  windowsProcesses: [
    'System32\\WindowsPowerShell\\v1.0\\powershell.exe',
    '-NoLogo',
    '-NoProfile',
    '-NonInteractive',
    '-Command',
    '[Console]::OutputEncoding=[Text.Encoding]::UTF8;' +
      'Get-CimInstance -ClassName Win32_Process|' +
      'Select-Object ProcessId,ParentProcessId,Name,CommandLine,CreationDate|' +
      'ConvertTo-Json -Compress',
  ],
  /** What is left where PowerShell may not run. */
  windowsPrograms: ['System32\\tasklist.exe', '/fo', 'csv', '/nh'],
  windowsExcludedPorts: ['System32\\netsh.exe', 'interface', 'ipv4', 'show', 'excludedportrange', 'protocol=tcp'],
  windowsExcludedPorts6: ['System32\\netsh.exe', 'interface', 'ipv6', 'show', 'excludedportrange', 'protocol=tcp'],
  windowsDynamicPorts: ['System32\\netsh.exe', 'interface', 'ipv4', 'show', 'dynamicport', 'tcp'],
  windowsUrlReservations: ['System32\\netsh.exe', 'http', 'show', 'urlacl'],
  windowsFirewallProfiles: [
    'System32\\reg.exe',
    'query',
    'HKLM\\SYSTEM\\CurrentControlSet\\Services\\SharedAccess\\Parameters\\FirewallPolicy',
    '/s',
    '/v',
    'EnableFirewall',
  ],
  windowsFirewallPolicy: ['System32\\netsh.exe', 'advfirewall', 'show', 'currentprofile'],
  windowsPortProxy: ['System32\\netsh.exe', 'interface', 'portproxy', 'show', 'all'],
} as const satisfies Record<string, readonly [program: string, ...words: string[]]>;

export type SystemCommand = keyof typeof systemCommands;
