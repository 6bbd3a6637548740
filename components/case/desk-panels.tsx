import { useLocale, useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { moment } from '../board/dates'
import { SectionHead } from '../ui/section-head'
import { OfficeDeed } from './office-deed'

type Hidden = Readonly<Record<string, string>>

/** What officers wrote down for each other. */
export function NotesPanel({
  notes,
  action,
  hidden,
}: {
  notes: readonly { id: string; text: string; by: string; at: Date }[]
  action?: FormAction<unknown>
  hidden: Hidden
}) {
  const t = useTranslations('office.note')
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={t('title')} />
      {action && (
        <OfficeDeed
          title={t('add')}
          boxId="note-box"
          id="note"
          action={action}
          hidden={hidden}
          submit={t('save')}
          fields={[
            { kind: 'area', name: 'text', label: t('text'), need: 'required', hint: t('hint'), max: 2000 },
          ]}
        />
      )}
      {notes.length === 0 ? (
        <p className="text-13 text-ink-3">{t('none')}</p>
      ) : (
        <ul className="case-box">
          {notes.map(note => (
            <li key={note.id}>
              <p className="whitespace-pre-line">{note.text}</p>
              <small className="text-12 text-ink-3">
                {note.by}
                {locale === 'en' ? ', ' : '，'}
                {moment(note.at, locale)}
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** More time for the enterprise's correction. */
export function ExtendPanel({
  days,
  times,
  action,
  hidden,
}: {
  days: number
  times: number
  action: FormAction<unknown>
  hidden: Hidden
}) {
  const t = useTranslations('office.extend')
  return (
    <OfficeDeed
      title={t('title')}
      id="extend"
      action={action}
      hidden={hidden}
      submit={t('save')}
      fields={[
        {
          kind: 'area',
          name: 'reason',
          label: t('reason'),
          need: 'required',
          hint: t('hint', { days, times }),
          min: 10,
          max: 2000,
        },
      ]}
    />
  )
}

/** What the enterprise asked, with the way to refuse; granting is the extension itself. */
export function RequestPanel({
  request,
  days,
  action,
  hidden,
}: {
  request: { reason: string; by: string; at: string }
  days: number
  action: FormAction<unknown>
  hidden: Hidden
}) {
  const t = useTranslations('desk.extension')
  const locale = useLocale()
  return (
    <div className="mb-3">
      <SectionHead title={t('officerTitle')} small />
      <p className="text-13">
        {t('askedOn', { at: moment(request.at, locale), by: request.by, reason: request.reason })}
      </p>
      <p className="mt-1 text-12 text-ink-3">{t('officerHelp', { days })}</p>
      <OfficeDeed
        title={t('refuse')}
        id="refuse-extension"
        action={action}
        hidden={hidden}
        submit={t('refuse')}
        fields={[{ kind: 'area', name: 'reason', label: t('answer'), need: 'required', min: 10, max: 2000 }]}
      />
    </div>
  )
}
