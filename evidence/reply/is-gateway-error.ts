/** The statuses of a server that couldn't get an answer from the one behind it. Servers that are starting or busy send 503 as well. */
export function isGatewayError(status: number): boolean {
  return status >= 502 && status <= 504;
}
