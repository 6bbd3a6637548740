import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { paths } from '@/domain/paths'
import { toast } from '../ui/toast'
import type { Moved } from './move-drawer'
import { useMoveWords } from './move-words'
import { act } from './remote'

/**
 * Taking back one's own last move: offered beside the word that it is done, and by key as long as this page is open.
 * The server decides whether it still can be.
 */
export function useUndo(me: string, say: (text: string) => void) {
  const t = useTranslations('board.undo')
  const words = useMoveWords()
  const held = useRef<(() => Promise<void>) | null>(null)

  const takeBack = async ({ view, version }: Moved, isBack: () => void) => {
    held.current = null
    const input = { applicationId: view.id, version }
    const answer = await act<unknown>(paths.act('undo-move'), input, me, crypto.randomUUID())
    const name = `${view.brand} ${view.product}`
    const text = answer.ok ? t('done', { name }) : words.refusal(answer.because)
    toast(text, answer.ok ? {} : { tone: 'bad' })
    say(text)
    isBack()
  }

  return {
    /** Says that a move is done and offers to take it back where the table lets it be. */
    offer: (moved: Moved, text: string, isBack: () => void) => {
      const back = moved.offer.isUndoable ? () => takeBack(moved, isBack) : null
      held.current = back
      toast(text, back ? { action: { label: t('action'), onClick: () => void back() } } : {})
    },
    /** Takes back the last move made on this page, if there is one. */
    last: () => void held.current?.(),
  }
}
