import { useLocale, useTranslations } from 'next-intl'
import { isVetoList } from '@/domain/veto/lists'
import { longDay } from '../board/dates'
import { KeyValues } from '../ui/key-values'
import { Notice } from '../ui/notice'

export type HoldingVetoShown = {
  id: string
  list: string
  source: string
  decisionNumber: string
  decidedOn: string
  legalBasis: string
  expiresOn: string
}

/** What holds the application up: each veto with its source, decision, basis, end and way to repair. */
export function VetoNotice({ vetoes }: { vetoes: readonly HoldingVetoShown[] }) {
  const t = useTranslations('veto.applicant')
  const lists = useTranslations('office.veto.lists')
  const locale = useLocale()
  if (vetoes.length === 0) return null
  return (
    <Notice tone="bad" icon="ban" className="my-5" title={t('title', { n: vetoes.length })}>
      <p>{t('lede')}</p>
      {vetoes.map(veto => {
        const list = isVetoList(veto.list) ? veto.list : 'other'
        return (
          <section key={veto.id} className="mt-3 border-t border-line pt-2">
            <h3 className="text-15 font-bold">{lists(list)}</h3>
            <KeyValues
              look="tight"
              items={[
                { key: 'source', term: t('source'), value: veto.source },
                { key: 'number', term: t('number'), value: veto.decisionNumber },
                { key: 'decidedOn', term: t('decidedOn'), value: longDay(veto.decidedOn, locale) },
                { key: 'basis', term: t('basis'), value: veto.legalBasis },
                {
                  key: 'ends',
                  term: t('ends'),
                  value: t('endsOn', { date: longDay(veto.expiresOn, locale) }),
                },
                { key: 'repair', term: t('repair'), value: t(`repairs.${list}`) },
              ].filter(item => item.value !== '')}
            />
          </section>
        )
      })}
      <p className="mt-3 text-13 text-ink-2">{t('wrong')}</p>
    </Notice>
  )
}
