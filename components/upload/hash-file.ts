import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

const STEP = 1024 * 1024

/**
 * SHA-256 of a file, a megabyte at a time: each takes a few milliseconds and the page breathes between two, so that
 * even 200 MB never hold it up or lie in memory. The browser's own digest wants the whole file at once.
 */
export const hashFile = async (
  file: Blob,
  signal: AbortSignal,
  onRead: (read: number) => void,
): Promise<string> => {
  const hash = sha256.create()
  for (let at = 0; at < file.size; at += STEP) {
    signal.throwIfAborted()
    hash.update(new Uint8Array(await file.slice(at, at + STEP).arrayBuffer()))
    onRead(Math.min(file.size, at + STEP))
  }
  return bytesToHex(hash.digest())
}
