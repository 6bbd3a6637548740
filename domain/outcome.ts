import type { PlaceLoad } from './workflow/limits'
import type { Condition } from './workflow/types'

/** Why a request was refused. Codes are stable and machine-readable; sentences live in domain/words. */
export type RefusalCode =
  | 'unauthenticated'
  | 'second_factor'
  | 'missing'
  | 'forbidden'
  | 'blocked'
  | 'stale'
  | 'invalid'
  | 'limited'
  | 'pending'
  | 'repeated'
  | 'unavailable'

/** Who did what when, in a way the reader may know: `by` is null where only the role of the actor is theirs to know. */
export type Changed = { by: string | null; role?: string; at: string; what: string }

/** A refusal as a value: what was refused, and what the person can do about it. */
export type Refusal = {
  code: RefusalCode
  /** A finer reason code for a sentence in words (`refusal.<reason>`). */
  reason?: string
  /** Figures that the sentence of the reason names. */
  figures?: Record<string, number>
  /** Problem code per field name, for `invalid`. */
  fields?: Record<string, string>
  /** Every condition of the blocked move, met or not, for `blocked`. */
  conditions?: Condition[]
  /** What changed since the reader last looked, for `stale`. */
  changed?: Changed | undefined
  /** What is there now, for `stale`, so that the second person can choose. */
  current?: { version: number; values: Record<string, unknown> } | undefined
  /** What the person did on the case before, for `separation`: the kind of the line in the log and its day. */
  earlier?: { deed: string; on: string }
  /** Which limit the deed would exceed, for `over_limit`: it may be done with a reason. */
  limit?: PlaceLoad
  /** Pseudonyms of the seats it is about, for `seal_mismatch`. */
  seats?: string[]
  /** Seconds to wait, for `limited`. */
  retryAfter?: number
  /** The official time of the refusal where a deadline decides, ISO instant. */
  officialTime?: string
}

/** What every service answers: a value, or a refusal. Faults are exceptions. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; because: Refusal }

/** Wraps a value as a successful outcome. */
export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** Wraps a refusal as an outcome. */
export const refuse = (code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Outcome<never> => ({
  ok: false,
  because: { code, ...more },
})

/** HTTP status of each refusal: one table for pages, actions and the API. */
export const REFUSAL_STATUS: Record<RefusalCode, number> = {
  unauthenticated: 401,
  second_factor: 401,
  missing: 404,
  forbidden: 403,
  blocked: 409,
  stale: 409,
  invalid: 422,
  limited: 429,
  pending: 409,
  repeated: 409,
  unavailable: 503,
}
