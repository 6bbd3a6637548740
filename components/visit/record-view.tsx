import { useTranslations } from 'next-intl'
import { Icon } from '../ui/icon'
import { SectionHead } from '../ui/section-head'
import type { CheckGroup } from './record-form'
import { RESULT_FACE } from './result-face'

/** The checklist and the summary as recorded, for those who do not fill them in. */
export function RecordView({ groups, summary }: { groups: readonly CheckGroup[]; summary: string }) {
  const t = useTranslations('visit.record')
  const all = groups.flatMap(group => group.checks)
  return (
    <>
      <p className="num py-2 text-13 text-ink-2">
        {t('progress', {
          done: all.filter(c => c.result !== 'open').length,
          of: all.length,
          differs: all.filter(c => c.result === 'differs').length,
        })}
      </p>
      {groups.map(group => (
        <section key={group.id} className="mt-4">
          <SectionHead level={3} small title={group.title} />
          <ul>
            {group.checks.map(check => (
              <li
                key={check.id}
                className="grid gap-x-4 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_6rem]"
              >
                <span>
                  {check.claim}
                  {check.note && <span className="block text-13 text-ink-2">{check.note}</span>}
                </span>
                <span className={`inline-flex items-start gap-1 ${RESULT_FACE[check.result].tone}`}>
                  <Icon name={RESULT_FACE[check.result].icon} className="mt-0.5" />
                  {t(check.result)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {summary && (
        <section className="mt-6">
          <SectionHead level={3} small title={t('summary')} />
          <p className="pt-2 whitespace-pre-line">{summary}</p>
        </section>
      )}
    </>
  )
}
