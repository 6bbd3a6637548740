import { useTranslations } from 'next-intl'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import type { IconName } from '../ui/icon'
import { useMoveWords } from './move-words'

/** A line of the menu; `key` is the key that chooses it while the menu is open. */
export type MoveLine = {
  offer: MoveOffer
  label: string
  why: string
  isReady: boolean
  icon: IconName
  key: string
}
export type MoveGroup = { id: 'on' | 'stay' | 'end'; title: string | null; lines: MoveLine[] }

const ICON: Record<MoveOffer['kind'], IconName> = {
  forward: 'arrow-right',
  back: 'undo',
  stay: 'flag',
  end: 'x-circle',
}

/** The moves of a case in the order of the menu: open ones first, blocked ones with what is missing, then stay, then ends. */
export function useMoveGroups() {
  const t = useTranslations('board.menu')
  const words = useMoveWords()
  return (view: MoveView): MoveGroup[] => {
    let n = 0
    const line = (offer: MoveOffer): MoveLine => {
      const missing = offer.conditions.filter(c => !c.met)
      const first = missing[0]
      n += 1
      return {
        offer,
        label: words.move(offer.name),
        isReady: missing.length === 0,
        icon: ICON[offer.kind],
        key: String(n),
        why: first
          ? t('lacks', { n: missing.length, first: words.condition(first) })
          : offer.conditions.length > 0
            ? t('allMet', { n: offer.conditions.length })
            : '',
      }
    }
    const of = (kinds: MoveOffer['kind'][]) => view.moves.filter(move => kinds.includes(move.kind))
    const on = of(['forward', 'back'])
    const groups: MoveGroup[] = [
      {
        id: 'on',
        title: null,
        lines: [...on.filter(m => m.isAllowed), ...on.filter(m => !m.isAllowed)].map(line),
      },
      { id: 'stay', title: t('stay'), lines: of(['stay']).map(line) },
      { id: 'end', title: t('ends'), lines: of(['end']).map(line) },
    ]
    return groups.filter(group => group.lines.length > 0)
  }
}
