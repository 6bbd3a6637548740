import { useLocale, useTranslations } from 'next-intl'
import type { SeverityRecord } from '@/domain/expert/record/views'
import { SeverityGround, SeverityTable } from '../scoring/severity'
import { SectionHead } from '../ui/section-head'

/** How severe an expert has been, by scheme version, with what each figure rests on. */
export function SeverityHistory({ records }: { records: readonly SeverityRecord[] }) {
  const t = useTranslations('severity')
  const lang = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <section>
      <SectionHead title={t('record')} aside={t('recordNote')} small />
      {records.length === 0 && <p className="my-3 text-ink-2">{t('recordNone')}</p>}
      {records.map(({ code, pillars, view }) => (
        <div key={code} className="mb-4">
          <SeverityTable
            head={t('scheme')}
            pillars={pillars.map(pillar => pillar[lang])}
            rows={view.lines.map(line => ({ key: line.alias, name: code, line }))}
          />
          <SeverityGround view={view} />
        </div>
      ))}
    </section>
  )
}
