import { useLocale, useTranslations } from 'next-intl'
import type { FormAction } from '../apply/form-action'
import { deadline } from '../board/dates'
import { Icon } from '../ui/icon'
import { SectionHead } from '../ui/section-head'
import { OfficeDeed } from './office-deed'

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
        <OfficeDeed
          title={t('record')}
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
      )}
    </section>
  )
}
