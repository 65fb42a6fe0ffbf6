/** Shapes of what the helper reads, one or two of each, for the changes that oddText makes to them. */
export const samples = {
  tcp: [
    `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:0BB8 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 23227 1 00000000c91cb490 100 0 0 10 0
   1: 0100007F:0BB8 0100007F:C3A2 01 00000000:0000003B 00:00000000 00000000     0        0 0 1 00000000c91cb490 20 0 0 10 -1
`,
    `   0: 00000000000000000000000001000000:0BB8 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 23228 1 0 100 0 0 10 0\n`,
    `   0: 0000000000000000FFFF00000100007F:1F90 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000  0 0 9 1 0\n`,
  ],
  stat: [
    '4102 (next-server (v1) S 4081 4060 3990 34816 4060 4194304 1 2 3 4 5 6 7 8 20 0 11 0 812345 1234 56 18446744073709551615',
    '1 (a) b) R 0 1 1 0 -1 4194560 0 0 0 0 0 0 0 0 20 0 1 0 3 0 0',
  ],
  counters: [
    'Tcp: RtoAlgorithm OutRsts InErrs\nTcp: 1 200 0\nIcmp: InMsgs OutDestUnreachs\nIcmp: 3 4\n',
    'Icmp6OutDestUnreachs  \t5\n',
  ],
  hosts: ['127.0.0.1 localhost\n::1 localhost ip6-localhost # both\n127.0.1.1\tshop.test shop\n'],
  nsswitch: ['passwd: files\nhosts: files mdns4_minimal [NOTFOUND=return] dns myhostname # order\n'],
  netDev: ['Inter-|   Receive\n face |bytes\n    lo: 1 2 3\n  eth0: 4 5\ndocker0:0\n'],
  commands: [
    'node --inspect=0.0.0.0:9229 server.js --port 3000 --token=abc',
    'ssh -N -L 8080:localhost:80 -o ProxyCommand="ssh -W %h:%p hop" -R 9000:127.0.0.1:3000 me@box.test',
    'kubectl --namespace x port-forward svc/web 8080:80 --address 0.0.0.0',
    'nginx: master process nginx -c /etc/nginx/nginx.conf -p /srv',
    'docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port 8080 -container-ip 172.17.0.2 -container-port 80',
    'mysql -psecret --password hunter2 -h 127.0.0.1 postgres://me:pw@localhost/db',
    'socat TCP-LISTEN:3000,fork TCP:127.0.0.1:4000',
    'ngrok http --domain=a.ngrok.app 3000',
    'python3 -m http.server 8000 --bind 127.0.0.1',
  ],
  gitConfig: [
    '[core]\n\tbare = false\n[remote "origin"]\n\turl = git@github.com:acme/shop.git\n\tfetch = +refs/*:refs/*\n',
  ],
  nginx: [
    'http { upstream app { server 127.0.0.1:3000; server unix:/run/a.sock; } server { listen 80; location /api/ { proxy_pass http://app; } } }',
    'events {} # no end\nhttp { include conf.d/*.conf; server { listen [::]:8080 default_server; } }',
  ],
  haproxy: ['defaults\n mode http\nbackend web\n server a 127.0.0.1:3000 check\nfrontend in\n bind *:80\n'],
  caddy: ['localhost:8443 {\n reverse_proxy /api/* 127.0.0.1:3000 h2c://localhost:4000\n}\n'],
  apache: ['<VirtualHost *:80>\nProxyPass "/" "http://127.0.0.1:3000/"\n</VirtualHost>\n'],
  source: [
    "export default { server: { proxy: { '/api': 'http://localhost:4000', '/ws': { target: 'ws://localhost:4001' } } } }",
  ],
  http: [
    'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 41\r\n\r\n<!doctype html><title>Shop</title><h1>Hi</h1>',
    'HTTP/1.1 502 Bad Gateway\r\nTransfer-Encoding: chunked\r\nServer: nginx\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    'HTTP/1.1 301 Moved\r\nLocation: https://localhost/\r\nSet-Cookie: a=b\r\n\r\n',
    'HTTP/0.9 \n\n',
  ],
  banners: [
    'SSH-2.0-OpenSSH_9.2p1\r\n',
    '220 mail.test ESMTP\r\n',
    '-ERR unknown command\r\n',
    '+PONG\r\n',
    'J\0\0\0\n5.5.5-10.11.19-MariaDB\0',
    '\x15\x03\x01\x00\x02\x02\x46',
    '\x00\x00\x12\x04\x00\x00\x00\x00\x00',
    'HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n',
  ],
  lsof: [
    'p4711\ng4711\ncnode\nu501\nLme\nf22\ntIPv6\nPTCP\nn[::1]:3000\nTST=LISTEN\nTQR=0\n',
    'p1\nfcwd\nn/Users/me/shop\n',
  ],
  netstatMacos: [
    'tcp4       0      0  127.0.0.1.3000         *.*                    LISTEN      131072 131072   4711      0\ntcp46 0 0 *.8080 *.* LISTEN\n',
  ],
  ps: ['  4711  4700   501 Mon Nov 23 10:00:00 2026 S    me       /usr/local/bin/node\n'],
  netstatWindows: [
    '  Proto  Local Address          Foreign Address        State           PID\n  TCP    127.0.0.1:3000         0.0.0.0:0              LISTENING       4711\n',
    '  TCP    [::1]:5173             [::]:0                 ABHÖREN         42\r\n',
  ],
  processesJson: [
    '[{"ProcessId":4711,"ParentProcessId":1,"Name":"node.exe","CommandLine":"node server.js","CreationDate":"/Date(1795413632000)/"}]',
  ],
  tasklist: ['"node.exe","4711","Console","1","52,340 K","Running","PC\\\\me","0:00:01","N/A"\r\n'],
  portProxy: [
    'Listen on ipv4:             Connect to ipv4:\n\nAddress         Port        Address         Port\n--------------- ----------\n127.0.0.1       8080        172.20.1.2      80\n',
  ],
  excluded: [
    'Protocol tcp Port Exclusion Ranges\n\nStart Port    End Port\n----------    --------\n     50000       50059     *\n      5357        5357\n',
  ],
  dynamic: [
    'Protocol tcp Dynamic Port Range\n---------------------------------\nStart Port      : 49152\nNumber of Ports : 16384\n',
  ],
  urls: [
    '    Reserved URL            : http://+:80/Temporary_Listen_Addresses/ \n        User: \\Everyone\n            Listen: Yes\n',
  ],
  firewall: [
    'Firewall is enabled. (State = 1)\n',
    'Domain Profile Settings:\nState                                 ON\nFirewall Policy  BlockInbound,AllowOutbound\n',
    'block drop in proto tcp from any to any port = 3000\n',
  ],
  portFile: [
    '{"version":1,"port":3000,"lastAnsweredAt":"2026-11-22T14:02:00.000Z","program":"node","framework":"vite"}',
    '{"version":2}',
  ],
  proxyRules: [
    '<local>;*.test;127.0.0.1/8,[::1],localhost:3000',
    'http=127.0.0.1:8080;https=proxy.test:3128;socks5://me:pw@127.0.0.1:1080',
  ],
  addresses: [
    'http://2130706433:3000/a?b#c',
    'http://[::ffff:127.0.0.1]:80/',
    'http://0x7f.1/',
    'https://localhost.:443/',
    'ws://app.localhost:5173/',
  ],
  messages: [
    '{"type":"hello","protocol":1}',
    '{"type":"look","id":1,"url":"http://localhost:3000/"}',
    '{"type":"owner","id":2,"port":3000}',
    '{"type":"watch","id":3,"url":"http://127.0.0.1:1/"}',
  ],
} as const;
