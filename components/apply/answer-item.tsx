'use client'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Button } from '../ui/button'
import { ShownTo } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { type FormAction, unsent } from './form-action'
import { RefusalNotice } from './refusal-notice'

type Item = { id: string; seq: number; reason: string; note: string; answeredAt: string | null }

/** One item of the correction list on the page where it is mended: why, a word to the officer, done. */
export function AnswerItem<T>({
  action,
  applicationId,
  item,
  name,
}: {
  action: FormAction<T>
  applicationId: string
  item: Item
  name: string
}) {
  const t = useTranslations('hub.correction')
  const [state, send, busy] = useActionState(action, unsent)
  const isDone = item.answeredAt !== null
  return (
    <form action={send} className="mb-4 rounded-md border border-wait bg-wait-wash p-4">
      <ShownTo />
      <input type="hidden" name="applicationId" value={applicationId} />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="isDone" value={isDone ? 'no' : 'yes'} />
      <p>
        <b>
          {t('itemTitle', { n: item.seq })} {name}
        </b>
        <br />
        {item.reason}
      </p>
      {state.outcome && !state.outcome.ok && <RefusalNotice because={state.outcome.because} />}
      {!isDone && (
        <div className="mt-3">
          <TextAreaField
            id={`note-${item.id}`}
            name="note"
            label={t('noteLabel')}
            need="optional"
            rows={2}
            max={500}
            defaultValue={item.note}
          />
        </div>
      )}
      {isDone && item.note && <p className="mt-1 text-14">{t('note', { text: item.note })}</p>}
      {isDone && <input type="hidden" name="note" value={item.note} />}
      <div className="mt-3">
        <Button
          type="submit"
          look={isDone ? 'secondary' : 'ink'}
          busy={busy}
          icon={isDone ? 'undo' : 'check'}
        >
          {t(isDone ? 'unmark' : 'mark')}
        </Button>
      </div>
    </form>
  )
}
