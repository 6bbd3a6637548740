import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { areaOf } from '@/domain/areas'
import type { Card } from '@/domain/board/card'
import type { CardClock } from '@/domain/board/clock'
import { FLAGS, type Flag } from '@/domain/board/flags'
import { FIELDS } from '@/domain/fields'
import type { Waiting } from '@/domain/workflow/waiting'
import type { IconName } from '../ui/icon'

export type LeftMark = { text: string; tone?: 'wait' | 'bad' | 'info'; icon?: IconName }
export type Waits = {
  text: string
  initial: string
  kind: 'person' | 'organisation' | 'me'
  progress: string | null
}

const FLAG_FACE: Record<Flag, { tone: 'bad' | 'wait' | 'info' | 'neutral'; icon: IconName }> = {
  veto: { tone: 'bad', icon: 'ban' },
  objection: { tone: 'wait', icon: 'horn' },
  correction: { tone: 'info', icon: 'undo' },
  failed: { tone: 'wait', icon: 'document' },
  finding: { tone: 'wait', icon: 'flag' },
  disagreed: { tone: 'wait', icon: 'flag' },
  returned: { tone: 'info', icon: 'undo' },
}

export type CardWords = ReturnType<typeof useCardWords>

const areaShort = (id: string, isEnglish: boolean): string => {
  const name = areaOf(id)?.short
  return (isEnglish ? name?.en : name?.zh) ?? id
}

const isField = (id: string): id is keyof typeof FIELDS => Object.hasOwn(FIELDS, id)

/**
 * The words of cards. A board repeats the same few phrases hundreds of times, so each is put into words once.
 */
export function useCardWords(me: { id: string; name: string }) {
  const t = useTranslations('board')
  const w = useTranslations('workflow')
  const locale = useLocale()
  return useMemo(() => {
    const isEnglish = locale === 'en'
    const said = new Map<string, string>()
    const say = (key: string, values?: Record<string, string | number>): string => {
      const mark = values ? `${key}|${Object.values(values).join('|')}` : key
      const known = said.get(mark)
      if (known !== undefined) return known
      const text = t(key, values)
      said.set(mark, text)
      return text
    }
    const officer = (card: Card): Pick<Waits, 'initial' | 'kind'> & { who: string } =>
      card.officer === null
        ? { who: say('waiting.unassigned'), initial: say('avatar.office'), kind: 'organisation' }
        : card.officer.id === me.id
          ? { who: say('waiting.me'), initial: me.name, kind: 'me' }
          : { who: card.officer.name, initial: card.officer.name, kind: 'person' }
    const face = (card: Card, { for: role }: Waiting): Omit<Waits, 'progress' | 'text'> & { who: string } => {
      if (role === 'officer') return officer(card)
      if (role === 'district')
        return { who: '', initial: areaShort(card.area, isEnglish), kind: 'organisation' }
      const isGroup = role === 'enterprise' || role === 'public' || role === 'committee'
      const initial = say(`avatar.${role === 'chair' ? 'committee' : role}`)
      return { who: '', initial, kind: isGroup ? 'organisation' : 'person' }
    }
    const waits = (card: Card): Waits => {
      const { waiting } = card
      if (!waiting) return { text: '', initial: '', kind: 'organisation', progress: null }
      const { reason, done, of } = waiting
      const { who, ...shown } = face(card, waiting)
      const text = say(`waiting.${reason}`, {
        who,
        area: areaShort(card.area, isEnglish),
        stage: reason === 'under_way' ? w(`stage.${card.stage}`) : '',
      })
      const progress =
        of > 0 ? say(card.stage === 'correction' ? 'card.parts' : 'card.done', { done, of }) : null
      return reason === 'under_way'
        ? { text, initial: say('avatar.office'), kind: 'organisation', progress: null }
        : { ...shown, text, progress }
    }
    const left = (clock: CardClock, stage: Card['stage']): LeftMark => {
      if (clock.state === 'stopped') {
        if (stage !== 'correction') return { text: say('card.objection'), tone: 'info', icon: 'pause-circle' }
        const text =
          clock.left > 0 ? say('card.enterpriseLeft', { n: clock.left }) : say('card.enterpriseOver')
        return { text, tone: 'info', icon: 'pause-circle' }
      }
      if (clock.state === 'over')
        return { text: say('card.over', { n: clock.left }), tone: 'bad', icon: 'alert' }
      if (clock.state === 'full') return { text: say('card.full'), tone: 'wait', icon: 'clock' }
      const text = clock.left === 0 ? say('card.lastDay') : say('card.left', { n: clock.left })
      return clock.state === 'near' ? { text, tone: 'wait', icon: 'clock' } : { text }
    }
    return {
      say,
      isEnglish,
      locale,
      title: (card: Pick<Card, 'brand' | 'product'>) => `${card.brand} ${card.product}`.trim(),
      area: (id: string) => areaShort(id, isEnglish),
      field: (id: string) => (isField(id) ? (isEnglish ? FIELDS[id].en : FIELDS[id].zh) : ''),
      day: (n: number) => (n === 0 ? say('card.arrived') : say('card.day', { n })),
      left,
      waits,
      flags: (card: Pick<Card, 'flags'>) =>
        FLAGS.flatMap(flag => {
          const n = card.flags[flag]
          return n ? [{ flag, text: say(`flagCount.${flag}`, { n }), ...FLAG_FACE[flag] }] : []
        }),
    }
  }, [t, w, locale, me.id, me.name])
}
