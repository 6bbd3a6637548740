import { useLocale, useTranslations } from 'next-intl'
import { areaName } from '@/domain/areas'
import type { FormAction } from '../apply/form-action'
import { DeedForm } from '../decision/deed-form'
import { KeyValues } from '../ui/key-values'
import { Panel } from '../ui/panel'

/** Whose case it is and the declaration that opens it; nothing else of the case is here. */
export function Declaration({
  facts,
  action,
}: {
  facts: { id: string; brand: string; product: string; enterprise: string; areaId: string }
  action: FormAction<unknown>
}) {
  const t = useTranslations('visit.declare')
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return (
    <div className="mx-auto grid max-w-3xl gap-5 px-4 py-6">
      <p className="text-14/6 text-ink-2">{t('lede')}</p>
      <KeyValues
        items={[
          { key: 'enterprise', term: t('case'), value: facts.enterprise },
          { key: 'product', term: t('product'), value: `${facts.brand} ${facts.product}` },
          { key: 'area', term: t('area'), value: areaName(facts.areaId, locale) },
        ]}
      />
      <Panel>
        <p className="mb-5 font-song text-16">{t('statement')}</p>
        <DeedForm
          id="declare"
          action={action}
          hidden={{ applicationId: facts.id }}
          fields={[
            {
              kind: 'radio',
              name: 'answer',
              label: t('answer'),
              need: 'required',
              options: (['none', 'conflict', 'decline'] as const).map(value => ({ value, label: t(value) })),
            },
            { kind: 'area', name: 'ground', label: t('ground'), hint: t('groundHint'), max: 500 },
          ]}
          submit={t('submit')}
        />
      </Panel>
    </div>
  )
}
