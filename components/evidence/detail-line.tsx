import { useTranslations } from 'next-intl'
import type { Details } from '@/domain/evidence/details'
import { Dot } from '../ui/dot'

/** What is told about a document in one line: who issued it, its number, when. */
export function DetailLine({ details }: { details: Details }) {
  const t = useTranslations('evidence.details')
  const day = details.issuedOn && t('issuedOn', { date: details.issuedOn })
  const parts = [details.issuer, details.number && t('number', { number: details.number }), day].filter(
    part => part !== undefined,
  )
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((part, i) => (
        <span key={part}>
          {i > 0 && <Dot />}
          <span className={part === day ? 'whitespace-nowrap' : 'wrap-anywhere'}>{part}</span>
        </span>
      ))}
    </>
  )
}
