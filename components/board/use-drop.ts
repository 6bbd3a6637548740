'use client'
import { useTranslations } from 'next-intl'
import { type BoardStage, columnName } from '@/domain/board/stages'
import { toast } from '../ui/toast'
import type { useMoves } from './use-moves'

/** What a drop on a stage does: it opens the sheet of the move that leads there, or says that none does. */
export function useDrop(
  moves: ReturnType<typeof useMoves>,
  onBusy: (id: string | null) => void,
  say: (text: string) => void,
) {
  const t = useTranslations('board')
  const w = useTranslations('workflow.stage')
  return async (id: string, to: BoardStage) => {
    onBusy(id)
    const view = await moves.fetchMoves(id)
    onBusy(null)
    const offers = view?.moves.filter(move => move.to === to && move.to !== view.stage) ?? []
    const offer = offers.find(move => move.isAllowed) ?? offers[0]
    if (view && offer) return moves.choose(view, offer)
    const text = t('sheet.cannotDrop', { stage: w(columnName(to)) })
    say(text)
    toast(text, { tone: 'wait' })
  }
}
