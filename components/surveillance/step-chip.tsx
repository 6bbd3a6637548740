import { useTranslations } from 'next-intl'
import type { RoundStep } from '@/domain/surveillance/verdicts'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import type { Tone } from '../ui/tone'

const FACE: Record<RoundStep, { tone: Tone | 'line'; icon: IconName }> = {
  waiting: { tone: 'info', icon: 'eye' },
  due: { tone: 'wait', icon: 'clock' },
  checking: { tone: 'info', icon: 'search' },
  finished: { tone: 'ok', icon: 'check-circle' },
  withdrawn: { tone: 'line', icon: 'minus-circle' },
}

/** Where a round stands. */
export function StepChip({ step }: { step: RoundStep }) {
  const t = useTranslations('surveillance.step')
  return (
    <Chip tone={FACE[step].tone} icon={FACE[step].icon}>
      {t(step)}
    </Chip>
  )
}
