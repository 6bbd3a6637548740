import { useLocale, useTranslations } from 'next-intl'
import type { CarriedAnswer } from '@/domain/renewal/carried'
import type { FormAction } from '../apply/form-action'
import { KindName } from '../evidence/kind-name'
import { Notice } from '../ui/notice'
import { DeedButton } from '../vault/deed-button'

export type ShownCarried = {
  source: { reference: string | null; submittedOn: string }
  renews: string | null
  answers: readonly CarriedAnswer[]
  confirmed: readonly string[]
  expired: readonly { name: string; kinds: readonly string[]; until: string }[]
}

function Counts({ answers }: Pick<ShownCarried, 'answers'>) {
  const t = useTranslations('renewal')
  const n = (state: CarriedAnswer['state']) => answers.filter(answer => answer.state === state).length
  return <>{t('counts', { unchanged: n('unchanged'), changed: n('changed'), anew: n('asked_anew') })}</>
}

/** What a section took over: each answer unchanged since when, changed, or asked anew; and a way to say that it holds. */
export function CarriedSection({
  carried,
  section,
  applicationId,
  confirm,
}: {
  carried: ShownCarried
  section: string
  applicationId: string
  confirm: FormAction<{ section: string }> | null
}) {
  const t = useTranslations('renewal')
  const words = useTranslations('application')
  const answers = carried.answers.filter(answer => answer.sectionId === section)
  const isConfirmed = carried.confirmed.includes(section)
  const { reference, submittedOn } = carried.source
  const mark = ({ state, since }: CarriedAnswer): string =>
    state === 'unchanged'
      ? t('unchanged', { date: since ?? submittedOn })
      : t(state === 'changed' ? 'changed' : 'anew')
  return (
    <Notice
      tone={isConfirmed ? 'ok' : 'neutral'}
      icon="history"
      className="mt-2 mb-5"
      title={t('from', { date: submittedOn, reference: reference ?? '' })}
    >
      <p>{isConfirmed ? t('confirmed') : <Counts answers={answers} />}</p>
      <details className="mt-1">
        <summary className="cursor-pointer">{t('list')}</summary>
        <ul className="mt-1">
          {answers.map(answer => (
            <li
              key={answer.fieldId}
              className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1"
            >
              <span>{words(`fields.${section}.${answer.fieldId}.label`)}</span>
              <span className={answer.state === 'unchanged' ? 'num text-ink-3' : 'tone-info'}>
                {mark(answer)}
              </span>
            </li>
          ))}
        </ul>
      </details>
      {confirm && !isConfirmed && (
        <div className="mt-2">
          <DeedButton action={confirm} fields={{ applicationId, section }}>
            {t('confirm')}
          </DeedButton>
        </div>
      )}
    </Notice>
  )
}

/** What the whole application took over, and the files that have to be replaced. */
export function CarriedSummary({ carried }: { carried: ShownCarried }) {
  const t = useTranslations('renewal')
  const hub = useTranslations('hub')
  const isEnglish = useLocale() === 'en'
  const { reference, submittedOn } = carried.source
  return (
    <div className="mt-5 mb-7 grid gap-3">
      <Notice
        tone="neutral"
        icon="history"
        title={
          carried.renews
            ? t('renews', { number: carried.renews })
            : t('from', { date: submittedOn, reference: reference ?? '' })
        }
      >
        {carried.renews && <p>{t('from', { date: submittedOn, reference: reference ?? '' })}</p>}
        <p>
          <Counts answers={carried.answers} />
        </p>
      </Notice>
      {carried.expired.length > 0 && (
        <Notice tone="wait" icon="warning" title={t('expired', { n: carried.expired.length })}>
          <ul className="list-disc pl-5">
            {carried.expired.map(file => (
              <li key={file.name}>
                {file.kinds.map((kind, i) => (
                  <span key={kind}>
                    {i > 0 && (isEnglish ? ', ' : '、')}
                    <KindName kind={kind} />
                  </span>
                ))}
                {hub('named', { name: '', text: t('expiredOne', { name: file.name, date: file.until }) })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
