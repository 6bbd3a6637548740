import type { Outcome } from '@/domain/outcome'

/** What a form shows after it was sent. */
export type FormState<T = unknown> = { outcome: Outcome<T> | null; typed: Record<string, unknown> }

/** A server action of a form: works with script and without. */
export type FormAction<T> = (state: FormState<T>, form: FormData) => Promise<FormState<T>>

export const unsent = { outcome: null, typed: {} }
