/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Says where a value stopped being JSON. */
export class NotJson extends Error {
  constructor(
    readonly path: string,
    readonly why: 'not_finite' | 'not_plain' | 'lone_surrogate',
  ) {
    super(`not JSON at ${path === '' ? 'the root' : path}: ${why}`)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

function quote(text: string, path: string): string {
  if (LONE_SURROGATE.test(text)) throw new NotJson(path, 'lone_surrogate')
  return JSON.stringify(text)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function write(value: unknown, path: string): string {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (typeof value === 'string') return quote(value, path)
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotJson(path, 'not_finite')
    return JSON.stringify(value)
  }
  if (Array.isArray(value))
    return `[${Array.from(value, (item, i) => write(item, `${path}/${i}`)).join(',')}]`
  if (typeof value !== 'object' || !isPlain(value)) throw new NotJson(path, 'not_plain')
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${quote(key, path)}:${write(member, `${path}/${key}`)}`)
  return `{${members.join(',')}}`
}

/**
 * The one spelling of a JSON value, for hashing: keys sorted by UTF-16 code unit, no white space, numbers as
 * ECMAScript prints them (RFC 8785 §3.2). Throws NotJson for NaN, infinities, undefined, lone surrogates,
 * bigint, functions, dates and other objects that are not plain.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '')
}
