'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { Refusal } from '@/domain/outcome'
import { type FormAction, unsent } from '../apply/form-action'

/** The value at a path such as `profile.contact`. */
const at = (tree: Record<string, unknown>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null
          ? Object.getOwnPropertyDescriptor(node, key)?.value
          : undefined,
      tree,
    )

/** A form's action with what it answered, put into words. */
export function useDeed<T>(action: FormAction<T>) {
  const [state, send, busy] = useActionState(action, unsent)
  const problem = useTranslations('account.problem')
  const refusal = useTranslations('refusal')
  const form = useTranslations('account.form')
  const because: Refusal | null = state.outcome && !state.outcome.ok ? state.outcome.because : null
  const wordOf = (code: string | undefined) =>
    code === undefined ? undefined : problem.has(code) ? problem(code) : problem('invalid')
  const sentence = (): string => {
    if (!because) return ''
    const { code, reason, retryAfter } = because
    const said = reason && refusal.has(reason) ? refusal(reason) : refusal(code)
    return retryAfter ? `${said}${form('wait', { minutes: Math.ceil(retryAfter / 60) })}` : said
  }
  return {
    send,
    busy,
    because,
    isDone: state.outcome?.ok === true,
    sentence: sentence(),
    wordOf,
    errorOf: (field: string) => wordOf(because?.fields?.[field]),
    typed: (field: string): string | undefined => {
      const value = at(state.typed, field)
      return typeof value === 'string' ? value : undefined
    },
    typedList: (field: string): string[] | undefined => {
      const value = state.typed[field]
      return Array.isArray(value) ? value.map(String) : undefined
    },
  }
}
