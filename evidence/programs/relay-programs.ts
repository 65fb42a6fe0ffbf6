/** TCP and TLS relays: they hold a port only to forward its connections to an address that their command line names. */
export const relayPrograms =
  /^(pen|simpleproxy|redir|balance|gost|hitch|ghostunnel|stone|spiped|sslh(-select|-ev|-fork)?|proxytunnel|h(tc|ts)|ss-tunnel|tcptunnel|wstunnel|realm)$/;
