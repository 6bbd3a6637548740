'use client'
import { useLocale, useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useState } from 'react'
import { paths } from '@/domain/paths'
import { moment } from '../board/dates'
import { act } from '../board/remote'
import { usePlaceName } from '../case/place-name'
import { Button, LinkButton } from '../ui/button'
import { SectionHead } from '../ui/section-head'

export type FlagPlace = {
  section: string
  field: string | null
  evidenceKind: string | null
  evidenceId: string | null
}
export type Flag = FlagPlace & { reason: string; fileName: string | null }
export type FlagDraft = { items: Flag[]; savedAt: string | null; savedBy: string | null }

type Desk = {
  items: readonly Flag[]
  /** Null when kept, otherwise why not. */
  save: (place: FlagPlace, reason: string) => Promise<string | null>
  remove: (place: FlagPlace) => Promise<string | null>
}

const DeskContext = createContext<Desk | null>(null)

/** The list in whose presence things can be flagged; null where nobody collects one. */
export const useFlagDesk = (): Desk | null => useContext(DeskContext)

export const isSamePlace = (a: FlagPlace, b: FlagPlace): boolean =>
  a.section === b.section &&
  a.field === b.field &&
  a.evidenceKind === b.evidenceKind &&
  a.evidenceId === b.evidenceId

function FlagList({
  draft,
  applicationId,
  remove,
}: {
  draft: FlagDraft
  applicationId: string
  remove: Desk['remove']
}) {
  const t = useTranslations('desk.flag')
  const w = useTranslations('application')
  const locale = useLocale()
  const nameOf = usePlaceName()
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <aside className="flag-list" aria-label={t('title')}>
      <SectionHead title={t('title')} aside={t('count', { n: draft.items.length })} small />
      {draft.items.length === 0 ? (
        <p className="text-13 text-ink-3">{t('empty')}</p>
      ) : (
        <ol className="case-box">
          {draft.items.map((item, i) => (
            <li key={`${item.section}${item.field}${item.evidenceKind}${item.evidenceId}`}>
              <b className="block">
                <span className="num">{i + 1}.</span> {nameOf(item)}
              </b>
              <small className="block text-12 text-ink-3">{w(`sections.${item.section}.title`)}</small>
              <p className="text-13 text-ink-2">{item.reason}</p>
              <Button
                size="sm"
                look="ghost"
                aria-label={t('removeOf', { name: nameOf(item) })}
                onClick={async () => setProblem(await remove(item))}
              >
                {t('remove')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      {problem && (
        <p role="alert" className="tone-bad text-12">
          {t('failed', { why: problem })}
        </p>
      )}
      {draft.items.length > 0 && (
        <LinkButton href={paths.reviewCorrection(applicationId)} look="ink" icon="send" className="mt-3">
          {t('preview')}
        </LinkButton>
      )}
      <p className="mt-2 text-12 text-ink-3">
        {t('shared')}
        {draft.savedAt && draft.savedBy && (
          <span className="block" role="status">
            {t('savedBy', { by: draft.savedBy, at: moment(draft.savedAt, locale) })}
          </span>
        )}
      </p>
    </aside>
  )
}

/** Where an application is read with the list at its side: what is flagged is kept at once. */
export function FlagDesk({
  applicationId,
  me,
  initial,
  children,
}: {
  applicationId: string
  me: string
  initial: FlagDraft
  children: ReactNode
}) {
  const r = useTranslations('refusal')
  const t = useTranslations('desk.flag')
  const [draft, setDraft] = useState(initial)
  const send = async (place: FlagPlace, reason: string, isFlagged: 'yes' | 'no'): Promise<string | null> => {
    const { section, field, evidenceKind, evidenceId } = place
    const input = { applicationId, section, field, evidenceKind, evidenceId, reason, isFlagged }
    const answer = await act<FlagDraft>(paths.act('flag-correction'), input, me)
    if (answer.ok) {
      setDraft(answer.value)
      return null
    }
    const code = answer.because?.code ?? 'unavailable'
    return answer.because?.fields?.reason ? t('tooShort') : r(code)
  }
  const desk: Desk = {
    items: draft.items,
    save: (place, reason) => send(place, reason, 'yes'),
    remove: place => send(place, '', 'no'),
  }
  return (
    <DeskContext.Provider value={desk}>
      <div className="flag-desk">
        <div className="min-w-0">{children}</div>
        <FlagList draft={draft} applicationId={applicationId} remove={desk.remove} />
      </div>
    </DeskContext.Provider>
  )
}
