import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const same = (password: string): string => password.normalize('NFKC')

/** The stored form of a password. Expects one that passed its schema, so never a long one. */
export const hashPassword = (password: string): Promise<string> => hash(same(password), COST)

let dummy: Promise<string> | undefined

/**
 * Whether the password is the one stored. Without a stored one it costs the same and is false, so that time does
 * not tell who has an account.
 */
export const checkPassword = async (
  stored: string | null | undefined,
  password: string,
): Promise<boolean> => {
  dummy ??= hash('nobody has this password', COST)
  const isRight = await verify(stored ?? (await dummy), same(password))
  return isRight && typeof stored === 'string'
}
