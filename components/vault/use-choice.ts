import { useEffect, useState } from 'react'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { read } from '../board/remote'
import type { Choice, ChoicePlace } from './line'

/** Why nothing came: a refusal, or no connection. */
export type Wrong = Refusal | 'unreachable'

type Asked = { q: string; page: number; all: boolean }

/** One page of what of the vault fits, asked anew whenever the question changes. */
export const useChoice = (applicationId: string, place: ChoicePlace) => {
  const [asked, setAsked] = useState<Asked>({ q: '', page: 1, all: false })
  const [choice, setChoice] = useState<Choice | null>(null)
  const [because, setBecause] = useState<Wrong | null>(null)
  const query = new URLSearchParams({
    ...place,
    ...(asked.q ? { q: asked.q } : {}),
    ...(asked.all ? { all: '1' } : {}),
    page: String(asked.page),
  }).toString()
  useEffect(() => {
    const leaving = new AbortController()
    void read<Choice>(paths.vaultChoice(applicationId, query), leaving.signal).then(answer => {
      if (leaving.signal.aborted) return
      setBecause(answer.ok ? null : (answer.because ?? 'unreachable'))
      if (answer.ok) setChoice(answer.value)
    })
    return () => leaving.abort()
  }, [applicationId, query])
  const ask = (more: Partial<Asked>) => setAsked(before => ({ ...before, ...more }))
  return { asked, ask, choice, because }
}
