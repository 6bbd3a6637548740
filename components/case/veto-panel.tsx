import { useLocale, useTranslations } from 'next-intl'
import { VETO_LISTS } from '@/domain/veto/lists'
import type { VetoState } from '@/domain/veto/state'
import type { FormAction } from '../apply/form-action'
import { deadline } from '../board/dates'
import { Chip } from '../ui/chip'
import { SectionHead } from '../ui/section-head'
import { OfficeDeed } from './office-deed'

type Hidden = Readonly<Record<string, string>>

export type VetoLine = {
  id: string
  list: string
  decisionNumber: string
  legalBasis: string
  decidedOn: string
  expiresOn: string
  state: VetoState
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
                <OfficeDeed
                  title={t('lift')}
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
              )}
            </li>
          ))}
        </ul>
      )}
      {add && (
        <OfficeDeed
          title={t('add')}
          note={t('effect')}
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
      )}
    </section>
  )
}
