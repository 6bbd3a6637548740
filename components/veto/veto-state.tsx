import { useTranslations } from 'next-intl'
import type { VetoState } from '@/domain/veto/state'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import type { Tone } from '../ui/tone'

const FACE: Record<VetoState, { tone: Tone; icon: IconName }> = {
  in_force: { tone: 'bad', icon: 'ban' },
  expired: { tone: 'neutral', icon: 'clock' },
  lifted: { tone: 'ok', icon: 'unlock' },
  withdrawn: { tone: 'neutral', icon: 'undo' },
}

/** How an entry stands today. */
export function VetoStateChip({ state }: { state: VetoState }) {
  const t = useTranslations('veto.states')
  return (
    <Chip tone={FACE[state].tone} icon={FACE[state].icon}>
      {t(state)}
    </Chip>
  )
}
