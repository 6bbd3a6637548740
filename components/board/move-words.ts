import { useLocale, useTranslations } from 'next-intl'
import type { MoveOffer, MoveView, SendEffect } from '@/domain/board/moves'
import { SENDS } from '@/domain/board/moves'
import type { Refusal } from '@/domain/outcome'
import type { Condition, Stage, TransitionName } from '@/domain/workflow/types'
import { useChangeWords } from './change-words'

export type MoveWords = ReturnType<typeof useMoveWords>

/** The words of moves, conditions and refusals: one place for menu, sheet, page and messages. */
export function useMoveWords() {
  const t = useTranslations('workflow')
  const b = useTranslations('board')
  const r = useTranslations('refusal')
  const m = useTranslations('mail')
  const changed = useChangeWords()
  const locale = useLocale()
  const stage = (id: Stage) => t(id === 'certified' ? 'stage.awaiting_issue' : `stage.${id}`)
  return {
    locale,
    stage,
    move: (name: TransitionName) => t(`transition.${name}`),
    role: (role: string) => t(`role.${role}`),
    effect: (effect: string) => t(`effect.${effect}`),
    condition: (c: Condition) => t(`guard.${c.guard}.${c.met ? 'met' : 'unmet'}`, c.value),
    wanted: (c: Condition) => t(`guard.${c.guard}.wanted`, c.value),
    mender: (c: Condition, menders: MoveView['menders']) => {
      if (!c.mend) return b('sheet.nobody')
      if (c.mend === 'time' || c.mend === 'mover') return b(`sheet.${c.mend}`)
      const name = menders[c.mend]
      const role = t(`role.${c.mend}`)
      return name ? `${role}${locale === 'en' ? ', ' : '，'}${name}` : role
    },
    /** The message as it will be written, for the reader's language. */
    letter: (effect: SendEffect, view: MoveView, offer: MoveOffer) =>
      m(`${SENDS[effect]}.body`, {
        brand: view.brand,
        product: view.product,
        enterprise: view.enterprise,
        transition: t(`transition.${offer.name}`),
        to: stage(offer.to),
      }),
    /** What the live region says once a move is done. */
    moved: (view: MoveView, offer: MoveOffer) => {
      const title = `${view.brand} ${view.product}`
      return offer.to === view.stage
        ? b('sheet.moved', { title, move: t(`transition.${offer.name}`) })
        : b('sheet.movedTo', { title, stage: stage(offer.to) })
    },
    refusal: (because: Refusal | null) => {
      if (!because) return b('sheet.offline')
      if (because.code === 'stale' && because.changed) return b('sheet.stale', changed(because.changed))
      if (because.reason && r.has(because.reason)) return r(because.reason)
      return r.has(because.code) ? r(because.code) : r('invalid')
    },
  }
}
