import { useTranslations } from 'next-intl'
import type { Line } from './line'

/** Why a file stands where it stands, in a sentence with the way out; nothing while all is well. */
export const useSentence = (): ((line: Line) => string | null) => {
  const t = useTranslations('upload')
  const reasons = useTranslations('hub.evidence.reasons')
  const refusal = useTranslations('refusal')
  return ({ state, because, taken, name }) => {
    if (state === 'waiting' || state === 'signed_out' || state === 'choose')
      return t(`why.${state}`, { name })
    if (state === 'taken' && taken?.twin) return t('why.twin', { name: taken.twin })
    if (state === 'taken' && taken?.reason && reasons.has(taken.reason)) return reasons(taken.reason)
    if (state !== 'refused' || !because) return null
    const { reason, code } = because
    if (reason === 'unreadable') return t('why.unreadable')
    if (reason && reasons.has(reason)) return reasons(reason)
    return reason && refusal.has(reason) ? refusal(reason) : refusal(code)
  }
}
