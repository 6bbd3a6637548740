'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import type { FeedbackDraft } from '@/domain/decision/feedback'
import type { Text } from '@/domain/scheme/text'
import { type FormAction, unsent } from '../apply/form-action'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { FeedbackComment } from './comment'
import { ItemFacts } from './item-facts'

type Typed = { note?: string; comments?: Record<string, string> }

/** The report as its officer words it: each comment as it was written beside what will be sent. */
export function FeedbackEditor({
  applicationId,
  draft,
  version,
  names,
  save,
  release,
}: {
  applicationId: string
  draft: FeedbackDraft
  version: number
  names: Readonly<Record<string, Text>>
  save: FormAction<{ version: number }>
  release: FormAction<unknown>
}) {
  const t = useTranslations('feedback')
  const r = useTranslations('refusal')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  const [saved, sendSave, isSaving] = useActionState(save, unsent)
  const [sent, sendRelease, isSending] = useActionState(release, unsent)
  const nameOf = (id: string) => names[id]?.[locale] ?? id
  const refused = [sent, saved].find(state => state.outcome && !state.outcome.ok)
  const because = refused?.outcome && !refused.outcome.ok ? refused.outcome.because : null
  const typed: Typed = refused?.typed ?? {}
  // Saving again after a look at the colleague's version lets one's own stand.
  const standing = because?.code === 'stale' ? because.current?.version : undefined
  const current = standing ?? (saved.outcome?.ok ? saved.outcome.value.version : version)
  return (
    <form action={sendSave} noValidate className="relative mt-4">
      <ShownTo />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="version" value={current} />
      {because && (
        <Notice tone="bad" role="alert" className="mb-4">
          {because.code === 'stale'
            ? t('stale')
            : because.reason && r.has(because.reason)
              ? r(because.reason)
              : r(because.code)}
        </Notice>
      )}
      {saved.outcome?.ok && !because && (
        <Notice tone="ok" role="status" className="mb-4">
          {t('savedNow')}
        </Notice>
      )}
      <TextAreaField
        id="feedback-note"
        name="note"
        label={t('note')}
        hint={t('noteHint')}
        need="optional"
        defaultValue={typed.note ?? draft.note}
        max={2000}
      />
      {draft.items.map(item => (
        <section key={item.id} className="mt-6 border-t border-line pt-4" aria-labelledby={`item-${item.id}`}>
          <h2 id={`item-${item.id}`} className="text-17">
            {nameOf(item.id)}
          </h2>
          <ItemFacts item={item} nameOf={nameOf} />
          {item.comments.length === 0 && <p className="mt-2 text-13 text-ink-3">{t('noComments')}</p>}
          {item.comments.length > 0 && (
            <div
              aria-hidden="true"
              className="mt-3 grid grid-cols-2 gap-x-6 text-13 text-ink-3 max-lg:hidden"
            >
              <p>{t('said')}</p>
              <p>{t('text')}</p>
            </div>
          )}
          {item.comments.map((comment, i) => (
            <FeedbackComment
              key={comment.id}
              comment={comment}
              label={`${nameOf(item.id)} ${i + 1}`}
              text={typed.comments?.[comment.id] ?? comment.text}
            />
          ))}
        </section>
      ))}
      <div className="sticky bottom-0 z-10 mt-8 flex flex-wrap items-center gap-3 border-t border-line bg-paper py-3">
        <Button type="submit" look="secondary" busy={isSaving}>
          {t('save')}
        </Button>
        <Button type="submit" look="primary" busy={isSending} formAction={sendRelease}>
          {t('release')}
        </Button>
        <p className="text-13 text-ink-2">{t('releaseHelp')}</p>
      </div>
    </form>
  )
}
