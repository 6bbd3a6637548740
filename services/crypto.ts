import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from './env'

/** SHA-256 of text or bytes, in lower-case hex. */
export const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', env().secret, 'cqzz', purpose, 32))

/** Keys of hashes, derived once: a draw makes hundreds of pseudonyms, and the purposes are a handful of words. */
const hashKeys = new Map<string, Buffer>()

/** Keyed hash, for single-use tokens and pseudonyms; hex. The purpose is a word of the code, never made of data. */
export const keyedHash = (purpose: string, text: string): string => {
  const name = `${env().secret}|${purpose}`
  const key = hashKeys.get(name) ?? keyFor(purpose)
  hashKeys.set(name, key)
  return createHmac('sha256', key).update(text).digest('hex')
}

/** Encrypts personal data at rest with AES-256-GCM: version byte, nonce, tag, ciphertext. */
export const encrypt = (purpose: string, text: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), body])
}

/** Opens what `encrypt` made for the same purpose; throws when the bytes were changed. */
export const decrypt = (purpose: string, sealed: Buffer): string => {
  if (sealed[0] !== 1) throw new Error('unknown encryption version')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), sealed.subarray(1, 13))
  decipher.setAuthTag(sealed.subarray(13, 29))
  return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]).toString('utf8')
}

/** An unguessable token, URL-safe. */
export const randomToken = (bytes = 32): string => randomBytes(bytes).toString('base64url')
