/**
 * Default ports of databases, mail, brokers, the system and the like. Nobody opens them as a page, and such services take an HTTP request for
 * an error or an attack.
 */
export const portsOfOtherProtocols: ReadonlySet<number> = new Set([
  22, 25, 53, 110, 111, 135, 139, 143, 389, 445, 515, 631, 636, 993, 995, 1433, 1521, 1883, 2049, 2181, 2375, 2376,
  3306, 3389, 4369, 5037, 5353, 5432, 5671, 5672, 5900, 5901, 5902, 6379, 6432, 8009, 8883, 9042, 9092, 9100, 9229,
  9300, 11_211, 27_017, 33_060, 50_051,
]);
