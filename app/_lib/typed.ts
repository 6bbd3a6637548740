const SECRET = /password|^(code|totp|token|proof)$/i

/** What a form may show again after a refusal: everything typed but passwords, proofs, one-time codes, link tokens and files. */
export const shownAgain = (typed: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(typed).filter(([key, value]) => !SECRET.test(key) && !(value instanceof File)),
  )
