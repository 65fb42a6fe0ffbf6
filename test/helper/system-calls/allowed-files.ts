/** The files that the helper may look at, each with its reason. What is not here fails `npm test` and `npm run audit:syscalls`. */
export const allowedFiles: readonly [file: RegExp, reason: string][] = [
  // Node's own, before the first line of ours.
  [
    /^\/(usr\/)?lib(64|32|x32)?\/.*\.so(\.\d+)*$/,
    'the libraries of node, and those of the system by which names are looked up',
  ],
  [/^\/etc\/ld\.so\.(cache|preload)$/, 'where those libraries are'],
  [/\/openssl\.cnf$/, 'how node is to encrypt'],
  [/^\/sys\/(devices\/system\/cpu|fs\/cgroup)\//, 'how many processors and how much memory node may use'],
  [
    /^\/proc\/(meminfo|cpuinfo|version_signature|self\/(maps|exe|cgroup|auxv|mountinfo|stat))$/,
    'the same, and its own place',
  ],
  [/^\/proc\/sys\/vm\/overcommit_memory$/, 'how memory may be had'],
  [/^\/dev\/(null|u?random)$/, 'nothing, and chance'],
  [/^\/etc\/localtime$|^\/usr\/share\/(zoneinfo|locale)\/|^\/usr\/lib\/locale\//, 'the time zone and the language'],
  // Processes and connections.
  [/^\/proc$|^\/proc\/\d+$/, 'which processes run, and whose they are'],
  [/^\/proc\/(\d+|self)\/(stat|cmdline|comm|exe|limits|cgroup|status)$/, 'what each of them is'],
  [/^\/proc\/\d+\/fd(\/\d+)?$/, 'which socket it holds; of a forwarder the end of the file it complains into'],
  [/^\/proc\/\d+\/task(\/\d+\/children)?$/, 'which processes it started: the workers of a server'],
  [/^\/proc\/\d+\/cwd$/, 'the folder it works in'],
  [
    /^\/proc\/(\d+|self)\/ns\/net$|^\/proc\/\d+\/net\/tcp6?$/,
    'whether it is in this network, and what listens inside a container',
  ],
  [/^\/proc\/net\/(tcp6?|unix|dev|snmp6?|netstat)$/, 'which sockets there are, and what the kernel counts'],
  [/^\/proc\/(stat|version|uptime)$/, 'when the system was started, and which one it is'],
  [/^\/proc\/sys\/net\/ipv[46]\/[\w/]+$/, 'which ports a program may have'],
  [/^\/sys\/class\/net\/loopback0$/, 'whether this is WSL with a loopback of both systems'],
  [/^\/etc\/passwd$/, 'the names of users'],
  // Names.
  [
    /^\/etc\/(hosts|nsswitch\.conf|resolv\.conf|host\.conf|gai\.conf|svc\.conf|netsvc\.conf|mdns\.allow)$/,
    'where names lead',
  ],
  [
    /^\/etc\/(ssl|pki\/tls|pki\/ca-trust\/extracted\/pem)\/(certs\/)?(ca-certificates\.crt|ca-bundle\.(crt|pem)|tls-ca-bundle\.pem)$/,
    'which authorities this system trusts, where the issuer of a certificate is unknown to node',
  ],
  // Containers and other machines.
  [
    /^(\/var)?\/run\/(docker\.sock|podman\/podman\.sock)$|\/(docker|podman)\.sock$/,
    'whether a container engine is there',
  ],
  [/\/\.docker\/(config\.json|contexts\/meta(\/[\da-f]{64}\/meta\.json)?)$/, 'which engine `docker` talks to'],
  [/\/containers\/storage\/\w+-containers\/containers\.json$/, 'whether Podman keeps containers; its size only'],
  [
    /^\/(\.dockerenv|\.flatpak-info|run\/\.containerenv|run\/systemd\/container)$/,
    'whether this is a container, or another sandbox',
  ],
  [/^\/proc\/sys\/net\/core\/(netdev_budget|somaxconn)$/, 'whether its network is the one the system started with'],
  [/^\/proc\/self\/net\/tcp$/, 'whether it is the network of process 1'],
  // The browser's administrator.
  [
    /^\/etc\/((opt\/)?(chrome|edge|chromium|brave|vivaldi)|firefox)\/policies(\/|$)|\/distribution\/policies\.json$/,
    'proxies that an administrator decided on',
  ],
  // The project of whoever owns a port.
  [
    /\/(package\.json|pyproject\.toml|Cargo\.toml|go\.mod|deno\.json|composer\.json|mix\.exs|pom\.xml|build\.gradle(\.kts)?|manage\.py|Gemfile|requirements\.txt|artisan)$/,
    'the name of the project, in its folder and four above it',
  ],
  [
    /\/\.git$|\/(HEAD|commondir)$/,
    'which checkout and branch that is: in the folders above it, and in those that `.git` names where it is a file',
  ],
  [
    /\.git(\/modules\/[^.]+)?\/config$/,
    'which repositories are copies of one: by `portside check` and `portside listeners --here` alone, never for the extension',
  ],
  [
    /^\/proc\/\d+\/cwd\/(\.proxyrc|(src\/)?(vite|vue|next|nuxt|astro|webpack|rsbuild)\.config|(src\/)?proxy\.conf|src\/setupProxy|\.proxyrc)(\.[cm]?[jt]s|\.json)?$/,
    'which server a development server passes requests on to',
  ],
  [
    /\/(nginx|haproxy|apache|httpd|Caddyfile)[\w.-]*$|\.(conf|cfg)$/,
    'the same of a reverse proxy, in the file its command line names',
  ],
  [/^\/etc\/(nginx|apache2|httpd|haproxy|caddy|lighttpd|stunnel)\//, 'the same, where it is told nothing'],
];

/** The sockets of this computer that are no TCP, each with its reason. */
export const allowedSockets: readonly [path: RegExp, reason: string][] = [
  [/^(\/var)?\/run\/(docker\.sock|podman\/podman\.sock)$|\/(docker|podman)\.sock$/, 'container engines'],
  [/^\/var\/run\/nscd\/socket$/, 'the C library asks a cache for names'],
  [/^(\/var)?\/run\/systemd\/resolve\/io\.systemd\.Resolve(\.Monitor)?$/, 'the C library asks systemd for names'],
  [/^(\/var)?\/run\/avahi-daemon\/socket$/, 'the C library asks Avahi for names'],
];
