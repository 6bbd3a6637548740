'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Chip } from '../ui/chip'
import { TextAreaField } from '../ui/text-area'

/** One expert's comment as written, beside the words the enterprise will read. */
export function FeedbackComment({
  comment,
  label,
  text: first,
}: {
  comment: { id: string; said: string }
  label: string
  text: string
}) {
  const t = useTranslations('feedback')
  const [text, setText] = useState(first)
  const words = text.trim()
  return (
    <div className="mt-2 grid gap-x-6 gap-y-2 lg:grid-cols-2">
      <div>
        <p className="text-13 text-ink-3 lg:hidden">{t('said')}</p>
        <p className="mt-1 whitespace-pre-line text-14 text-ink-2">{comment.said}</p>
      </div>
      <div>
        <TextAreaField
          id={`feedback-${comment.id}`}
          name={`comments.${comment.id}`}
          label={`${t('text')} ${label}`}
          labelHidden
          value={text}
          onChange={event => setText(event.target.value)}
          maxLength={4000}
        />
        <p className="mt-1 flex min-h-6 items-center gap-3">
          {words === '' ? (
            <Chip tone="wait">{t('leftOut')}</Chip>
          ) : words !== comment.said ? (
            <Chip tone="info">{t('changed')}</Chip>
          ) : null}
          {words !== comment.said && (
            <button type="button" className="lnk needs-script text-13" onClick={() => setText(comment.said)}>
              {t('restore')}
            </button>
          )}
        </p>
      </div>
    </div>
  )
}
