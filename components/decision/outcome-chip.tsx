import { useTranslations } from 'next-intl'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import type { Tone } from '../ui/tone'

export type RoundOutcome = 'propose' | 'decline' | 'defer' | 'withdrawn'

const FACE: Record<RoundOutcome, { tone: Tone; icon: IconName }> = {
  propose: { tone: 'ok', icon: 'check' },
  decline: { tone: 'bad', icon: 'x-circle' },
  defer: { tone: 'wait', icon: 'pause-circle' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
}

/** How a round ended, in colour, sign and word. */
export function OutcomeChip({ outcome }: { outcome: RoundOutcome }) {
  const t = useTranslations('decision.outcome')
  return (
    <Chip tone={FACE[outcome].tone} icon={FACE[outcome].icon}>
      {t(outcome)}
    </Chip>
  )
}
