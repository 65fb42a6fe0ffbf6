/** The beginning of a body, and whether that is all of it. What is beyond is never taken from the network. */
export async function readBeginning(
  { body }: Response,
  limitBytes: number,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; isWhole: boolean }> {
  const bytes = new Uint8Array(limitBytes);
  let length = 0;
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    const taken = piece.value.subarray(0, limitBytes - length);
    bytes.set(taken, length);
    length += taken.length;
    if (taken.length < piece.value.length) {
      await reader?.cancel();
      return { bytes, isWhole: false };
    }
  }
  return { bytes: bytes.subarray(0, length), isWhole: true };
}
