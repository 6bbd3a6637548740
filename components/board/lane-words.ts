import { useTranslations } from 'next-intl'
import type { Lane } from '@/domain/board/query'
import type { CardWords } from './card-words'

const DUE_KEY = {
  over: 'dueOver',
  today: 'dueToday',
  three: 'dueThree',
  five: 'dueFive',
  later: 'dueLater',
  stopped: 'dueStopped',
} as const

const isDue = (key: string): key is keyof typeof DUE_KEY => Object.hasOwn(DUE_KEY, key)

/** What a lane is called. */
export function useLaneName(lane: Lane, words: CardWords): (key: string) => string {
  const t = useTranslations('views.lanes')
  return key => {
    if (lane === 'district') return words.area(key)
    if (lane === 'field') return words.field(key)
    return isDue(key) ? t(DUE_KEY[key]) : key
  }
}
