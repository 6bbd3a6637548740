import { useTranslations } from 'next-intl'
import type { Details } from '@/domain/evidence/details'
import { Dot } from '../ui/dot'

/** What is told about a document in one line: who issued it, its number, when. */
export function DetailLine({ details }: { details: Details }) {
  const t = useTranslations('evidence.details')
  const parts = [
    details.issuer,
    details.number && t('number', { number: details.number }),
    details.issuedOn && t('issuedOn', { date: details.issuedOn }),
  ].filter(part => part !== undefined)
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((part, i) => (
        <span key={part} className="break-all">
          {i > 0 && <Dot />}
          {part}
        </span>
      ))}
    </>
  )
}
