/** A file nobody should get in: what is wrong, its name, and how to make it. */
export type Hostile = readonly [what: string, name: string, make: () => Buffer | string]

export const MB = 1024 * 1024

/** Bytes and texts one after the other. */
export const join = (...parts: (Buffer | string)[]): Buffer =>
  Buffer.concat(parts.map(part => Buffer.from(part)))

/** The first bytes of a format, and then nothing. */
export const hex = (text: string): Buffer => join(Buffer.from(text, 'hex'), Buffer.alloc(600))

export const html = '<html><script>alert(1)</script></html>'
