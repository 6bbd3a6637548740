import { useTranslations } from 'next-intl'
import type { ChangeEvent } from 'react'
import type { Refusal } from '@/domain/outcome'
import { OVER_REASON, type PlaceLoad } from '@/domain/workflow/limits'
import { Notice } from '../ui/notice'
import { TextAreaField } from '../ui/text-area'

type About = {
  id: string
  /** How many cases come. */
  more?: number | undefined
  /** Whose hands are full, where the limit is a person's. */
  who?: string | undefined
}

/** Says which limit the deed goes over, and takes the reason. */
export function OverLimit({
  id,
  limit,
  more = 1,
  who,
  ...field
}: About & {
  /** Null where it is not known any more, but a reason has been written. */
  limit: PlaceLoad | null
} & (
    | { value: string; onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void }
    | { defaultValue: string }
  )) {
  const t = useTranslations('limits')
  const w = useTranslations('workflow.stage')
  const told = ({ of, now, soft }: PlaceLoad) =>
    of === 'officer'
      ? t('officer', { name: who ?? t('thisOfficer'), now, soft })
      : t('stage', { stage: w(of === 'certified' ? 'awaiting_issue' : of), now, soft, more })
  return (
    <Notice tone="wait" className="over-limit">
      {limit && <p className="num mb-3">{told(limit)}</p>}
      <TextAreaField
        id={id}
        name="overLimitReason"
        label={t('reason')}
        need="required"
        hint={t('hint')}
        {...OVER_REASON}
        rows={2}
        {...field}
      />
    </Notice>
  )
}

/**
 * The same in a form: there as soon as the limit is known to be exceeded, before it is sent or by the server's refusal,
 * and as long as a reason stands written.
 */
export function OverLimitInForm({
  because,
  expected,
  typed,
  ...about
}: About & {
  because: Refusal | null
  expected: PlaceLoad | null | undefined
  /** What was sent. */
  typed: Readonly<Record<string, unknown>>
}) {
  const limit = because?.limit ?? expected ?? null
  const { overLimitReason: written } = typed
  if (!limit && typeof written !== 'string') return null
  return <OverLimit {...about} limit={limit} defaultValue={typeof written === 'string' ? written : ''} />
}
