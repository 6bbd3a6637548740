import type { Comparison, Conclusion } from '@/domain/indicators/compare'
import type { IconName } from '../ui/icon'

/** How a conclusion looks: never by colour alone. */
export const CONCLUSION_FACE: Record<Conclusion, { icon: IconName; tone: string }> = {
  better: { icon: 'arrow-up', tone: 'tone-ok' },
  equal: { icon: 'equal', tone: 'text-ink-2' },
  worse: { icon: 'arrow-down', tone: 'tone-bad' },
  not_comparable: { icon: 'minus-circle', tone: 'text-ink-3' },
}

/** 75%, without a sign: the word beside it says which way. */
export const leadShare = ({ lead }: Comparison): string => {
  const share = Math.abs((lead ?? 0) * 100)
  return share === 0 ? '' : `${share.toFixed(share < 1 ? 1 : 0)}%`
}

/** A tick of the axis, with a true minus. */
export const tickText = (value: number): string =>
  `${value < 0 ? '\u2212' : ''}${Number(Math.abs(value * 100).toFixed(1))}%`
