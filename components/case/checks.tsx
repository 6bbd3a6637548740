import { useLocale, useTranslations } from 'next-intl'
import { VETO_LISTS } from '@/domain/board/office-inputs'
import type { FormAction } from '../apply/form-action'
import { deadline, moment } from '../board/dates'
import { Chip } from '../ui/chip'
import { Icon } from '../ui/icon'
import { SectionHead } from '../ui/section-head'
import { OfficeForm } from './office-form'

type Hidden = Readonly<Record<string, string>>

export type Credit = {
  id: string
  checkedOn: string
  isClear: boolean
  source: string
  note: string
  by: string
  ageDays: number
}

/** The newest credit check, earlier ones, and the form for another. */
export function CreditPanel({
  credits,
  maxAge,
  action,
  hidden,
  today,
}: {
  credits: readonly Credit[]
  maxAge: number
  /** Absent for whoever may only read. */
  action?: FormAction<unknown>
  hidden: Hidden
  today: string
}) {
  const t = useTranslations('office.credit')
  const locale = useLocale()
  const [latest, ...earlier] = credits
  const isGood = latest?.isClear === true && latest.ageDays <= maxAge
  const line = (credit: Credit) => (
    <>
      {t('latest', {
        date: deadline(credit.checkedOn, locale),
        result: t(credit.isClear ? 'clear' : 'not_clear'),
      })}
      <small className="block text-12 text-ink-3">
        {credit.source}
        {locale === 'en' ? ', ' : '，'}
        {credit.by}
        {credit.note && (
          <>
            <br />
            {credit.note}
          </>
        )}
      </small>
    </>
  )
  return (
    <section>
      <SectionHead title={t('title')} />
      {latest ? (
        <div className="flex items-start gap-2 text-13">
          <Icon name={isGood ? 'check' : 'alert'} className={isGood ? 'tone-ok' : 'tone-bad'} />
          <div>
            {line(latest)}
            <span className={latest.ageDays > maxAge ? 'tone-bad' : 'text-ink-3'}>
              {t(latest.ageDays > maxAge ? 'expired' : 'age', { n: latest.ageDays, max: maxAge })}
            </span>
          </div>
        </div>
      ) : (
        <p className="text-13 text-ink-3">{t('none')}</p>
      )}
      {earlier.length > 0 && (
        <details className="deed-box">
          <summary>{t('before')}</summary>
          <ul className="case-box">
            {earlier.map(credit => (
              <li key={credit.id}>{line(credit)}</li>
            ))}
          </ul>
        </details>
      )}
      {action && (
        <details className="deed-box">
          <summary>{t('record')}</summary>
          <OfficeForm
            id="credit"
            action={action}
            hidden={hidden}
            submit={t('save')}
            columns
            fields={[
              { kind: 'date', name: 'checkedOn', label: t('checkedOn'), need: 'required', value: today },
              {
                kind: 'radio',
                name: 'result',
                label: t('result'),
                need: 'required',
                options: [
                  { value: 'clear', label: t('clear') },
                  { value: 'not_clear', label: t('not_clear') },
                ],
              },
              { kind: 'line', name: 'source', label: t('source'), need: 'required', hint: t('sourceHint') },
              {
                kind: 'area',
                name: 'note',
                label: t('note'),
                need: 'optional',
                hint: t('noteHint'),
                max: 1000,
              },
            ]}
          />
        </details>
      )}
    </section>
  )
}

export type VetoLine = {
  id: string
  list: string
  decisionNumber: string
  legalBasis: string
  decidedOn: string
  expiresOn: string
  state: 'in_force' | 'expired' | 'lifted'
}

/** Vetoes against the enterprise; entering and lifting one names its ground. */
export function VetoPanel({
  vetoes,
  add,
  lift,
  hidden,
  today,
}: {
  vetoes: readonly VetoLine[]
  add?: FormAction<unknown>
  lift?: FormAction<unknown>
  hidden: Hidden
  today: string
}) {
  const t = useTranslations('office.veto')
  const locale = useLocale()
  return (
    <section>
      <SectionHead title={t('title')} />
      {vetoes.length === 0 && <p className="text-13 text-ink-3">{t('none')}</p>}
      {vetoes.length > 0 && (
        <ul className="case-box">
          {vetoes.map(veto => (
            <li key={veto.id}>
              <span className="flex flex-wrap items-center gap-2">
                <b>{t(`lists.${veto.list}`)}</b>
                <Chip
                  tone={veto.state === 'in_force' ? 'bad' : 'neutral'}
                  icon={veto.state === 'in_force' ? 'ban' : 'unlock'}
                >
                  {t(veto.state)}
                </Chip>
              </span>
              {veto.decisionNumber}
              {locale === 'en' ? ', ' : '，'}
              {veto.legalBasis}
              <small className="block text-12 text-ink-3">
                {t('decidedOn')} {deadline(veto.decidedOn, locale)}
                {locale === 'en' ? ', ' : '，'}
                {t('expiresOn')} {deadline(veto.expiresOn, locale)}
              </small>
              {lift && veto.state === 'in_force' && (
                <details className="deed-box">
                  <summary>{t('lift')}</summary>
                  <OfficeForm
                    id={`lift-${veto.id}`}
                    action={lift}
                    hidden={{ ...hidden, vetoId: veto.id }}
                    submit={t('lift')}
                    fields={[
                      {
                        kind: 'date',
                        name: 'repairedOn',
                        label: t('repairedOn'),
                        need: 'required',
                        value: today,
                      },
                      {
                        kind: 'area',
                        name: 'reason',
                        label: t('reason'),
                        need: 'required',
                        hint: t('reasonHint'),
                        min: 10,
                        max: 2000,
                      },
                    ]}
                  />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {add && (
        <details className="deed-box">
          <summary>{t('add')}</summary>
          <p className="mb-2 text-13 text-ink-2">{t('effect')}</p>
          <OfficeForm
            id="veto"
            action={add}
            hidden={hidden}
            submit={t('save')}
            columns
            fields={[
              {
                kind: 'select',
                name: 'list',
                label: t('list'),
                need: 'required',
                options: VETO_LISTS.map(list => ({ value: list, label: t(`lists.${list}`) })),
              },
              { kind: 'line', name: 'decisionNumber', label: t('decisionNumber'), need: 'required' },
              { kind: 'line', name: 'legalBasis', label: t('legalBasis'), need: 'required' },
              { kind: 'date', name: 'decidedOn', label: t('decidedOn'), need: 'required' },
              { kind: 'date', name: 'expiresOn', label: t('expiresOn'), need: 'required' },
            ]}
          />
        </details>
      )}
    </section>
  )
}

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
        <details className="deed-box" id="note-box">
          <summary>{t('add')}</summary>
          <OfficeForm
            id="note"
            action={action}
            hidden={hidden}
            submit={t('save')}
            fields={[
              { kind: 'area', name: 'text', label: t('text'), need: 'required', hint: t('hint'), max: 2000 },
            ]}
          />
        </details>
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

/** Puts the case into an officer's hands. */
export function AssignPanel({
  officers,
  current,
  action,
  hidden,
}: {
  officers: readonly { id: string; name: string }[]
  current: string | null
  action: FormAction<unknown>
  hidden: Hidden
}) {
  const t = useTranslations('office.assign')
  return (
    <details className="deed-box">
      <summary>{t('choose')}</summary>
      <OfficeForm
        id="assign"
        action={action}
        hidden={hidden}
        submit={t('save')}
        fields={[
          {
            kind: 'select',
            name: 'officerId',
            label: t('title'),
            options: officers.filter(o => o.id !== current).map(o => ({ value: o.id, label: o.name })),
          },
        ]}
      />
    </details>
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
    <details className="deed-box">
      <summary>{t('title')}</summary>
      <OfficeForm
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
    </details>
  )
}
