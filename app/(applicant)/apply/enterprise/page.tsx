import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { chosenEnterprise } from '@/app/_lib/account/enterprise'
import { viewOr404 } from '@/app/_lib/page'
import type { DeedField } from '@/components/account/deed-field'
import { DeedForm } from '@/components/account/deed-form'
import { DoneNotice } from '@/components/account/done-notice'
import { EnterpriseChoice } from '@/components/account/enterprise-choice'
import { NoEnterprise } from '@/components/account/no-enterprise'
import { KeyValues } from '@/components/ui/key-values'
import { Notice } from '@/components/ui/notice'
import { FormTitle } from '@/components/ui/page-title'
import { areaName, areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { INDUSTRIES, INDUSTRY_IDS, isIndustry } from '@/domain/fields'
import { paths } from '@/domain/paths'
import { memberRoles } from '@/domain/people/roles'
import { viewEnterprise } from '@/services/enterprise/profile'
import { saveProfile } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.enterprise'))('title'),
})

const MORE = ['founded', 'employees', 'website', 'contact', 'contactPhone'] as const

export default async function EnterprisePage({
  searchParams,
}: {
  searchParams: Promise<{ enterprise?: string; done?: string }>
}) {
  const asked = await searchParams
  const { ctx, own, chosen } = await chosenEnterprise(asked.enterprise)
  if (!chosen)
    return (
      <>
        <DoneNotice done={asked.done} />
        <NoEnterprise />
      </>
    )
  const firm = await viewOr404(viewEnterprise(ctx, chosen.id))
  const [t, roles, locale] = await Promise.all([
    getTranslations('account.enterprise'),
    getTranslations('workflow.role'),
    getLocale(),
  ])
  const isEnglish = locale === 'en'
  const areas = areasOn(shanghaiDate(ctx.now)).map(({ id }) => ({
    value: id,
    label: areaName(id, ctx.locale),
  }))
  const industryName = (id: string) =>
    isIndustry(id) ? `${id} ${isEnglish ? INDUSTRIES[id].en : INDUSTRIES[id].zh}` : ''
  const optional = { need: 'optional' } as const
  const fields: DeedField[] = [
    { name: 'name', label: t('name'), value: firm.name, need: 'required', maxLength: 120 },
    { name: 'nameEn', label: t('nameEn'), value: firm.nameEn, ...optional, maxLength: 200 },
    {
      kind: 'select',
      name: 'areaId',
      label: t('area'),
      value: firm.areaNeedsChoice ? '' : firm.areaId,
      options: areas,
      empty: firm.areaNeedsChoice ? t('areaGone') : t('empty'),
      need: 'required',
    },
    {
      kind: 'select',
      name: 'industryId',
      label: t('industry'),
      hint: t('industryHint'),
      value: firm.industryId,
      options: INDUSTRY_IDS.map(id => ({ value: id, label: industryName(id) })),
      empty: t('empty'),
      ...optional,
    },
    {
      name: 'legalRepresentative',
      label: t('legalRepresentative'),
      value: firm.legalRepresentative,
      ...optional,
    },
    { name: 'address', label: t('address'), value: firm.address, ...optional },
    ...MORE.map(name => ({
      name: `profile.${name}`,
      label: t(name),
      value: firm.profile[name] ?? '',
      ...optional,
      ...(name === 'contactPhone' ? { kind: 'tel' as const } : {}),
    })),
    {
      kind: 'area',
      name: 'profile.introduction',
      label: t('introduction'),
      value: firm.profile.introduction ?? '',
      max: 600,
      ...optional,
    },
  ]
  const shown = (value: string) => value || <span className="text-ink-3">{t('empty')}</span>
  return (
    <>
      <DoneNotice done={asked.done} />
      <EnterpriseChoice own={own} chosenId={chosen.id} path={paths.applyEnterprise()} />
      <FormTitle title={t('title')} lede={t('lede')} />
      <p className="mt-6 border-t border-b border-line py-3">
        <span className="text-14 text-ink-2">{t('creditCode')}</span>
        <b className="num ml-3">{firm.creditCode}</b>
        <span className="ml-3 text-13 text-ink-3">{t('codeNote')}</span>
      </p>
      <div className="mt-6">
        {firm.mayEdit ? (
          <DeedForm
            key={firm.version}
            id="profile"
            action={saveProfile}
            hidden={{ enterpriseId: firm.id, version: String(firm.version) }}
            submit={t('submit')}
            fields={fields}
            columns
          />
        ) : (
          <>
            <Notice
              title={t('readOnly', {
                roles: memberRoles(ctx.actor, firm.id)
                  .map(role => roles(role))
                  .join(isEnglish ? ', ' : '、'),
              })}
              className="mb-5"
            />
            <KeyValues
              items={[
                { key: 'name', term: t('name'), value: firm.name },
                { key: 'nameEn', term: t('nameEn'), value: shown(firm.nameEn) },
                { key: 'area', term: t('area'), value: areaName(firm.areaId, ctx.locale) },
                { key: 'industry', term: t('industry'), value: shown(industryName(firm.industryId)) },
                { key: 'legal', term: t('legalRepresentative'), value: shown(firm.legalRepresentative) },
                { key: 'address', term: t('address'), value: shown(firm.address) },
                ...MORE.map(name => ({ key: name, term: t(name), value: shown(firm.profile[name] ?? '') })),
                {
                  key: 'introduction',
                  term: t('introduction'),
                  value: shown(firm.profile.introduction ?? ''),
                },
              ]}
            />
          </>
        )}
      </div>
    </>
  )
}
