'use client'
import { useTranslations } from 'next-intl'
import type { Refusal } from '@/domain/outcome'
import { EarlierDeed } from '../case/earlier-deed'
import { Notice } from '../ui/notice'
import { SignInAgain } from '../ui/sign-in-again'

/** Why something was not done, in a sentence; every unmet condition of a blocked move. */
export function RefusalNotice({ because }: { because: Refusal | null | undefined }) {
  const t = useTranslations('refusal')
  const own = useTranslations('hub.refusal')
  const file = useTranslations('hub.evidence.reasons')
  const guard = useTranslations('workflow.guard')
  if (!because) return null
  const { code, reason, conditions = [] } = because
  const words = reason ? [own, file, t].find(one => one.has(reason)) : undefined
  const sentence = reason && words ? words(reason) : t(code)
  const unmet = conditions.filter(condition => !condition.met)
  return (
    <Notice tone="bad" role="alert" title={sentence} className="mb-4">
      {code === 'unauthenticated' && <SignInAgain />}
      {because.earlier && <EarlierDeed earlier={because.earlier} />}
      {unmet.length > 0 && (
        <ul className="list-disc pl-5">
          {unmet.map(condition => (
            <li key={condition.guard}>{guard(`${condition.guard}.unmet`, condition.value)}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
