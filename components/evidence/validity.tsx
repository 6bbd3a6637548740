import { useTranslations } from 'next-intl'
import type { Validity } from '@/domain/evidence/validity'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'

const FACE = {
  expired: { tone: 'bad', icon: 'x-circle' },
  before_decision: { tone: 'wait', icon: 'warning' },
  soon: { tone: 'wait', icon: 'clock' },
  in_date: { tone: 'neutral', icon: 'check' },
  no_end: { tone: 'neutral', icon: 'check' },
  untold: { tone: 'neutral', icon: 'minus-circle' },
} as const satisfies Record<Validity['state'], { tone: string; icon: IconName }>

/** Whether a document is in date, about to end or expired: icon, word and day. `quiet` leaves out what is in order. */
export function ValidityMark({ validity, quiet }: { validity: Validity; quiet?: boolean }) {
  const t = useTranslations('evidence.validity')
  const { tone, icon } = FACE[validity.state]
  if (quiet && tone === 'neutral') return null
  return (
    <Chip tone={tone} icon={icon} className="whitespace-normal">
      {'until' in validity
        ? t(validity.state, { date: validity.until, n: validity.days })
        : t(validity.state)}
    </Chip>
  )
}
