import { getTranslations } from 'next-intl/server'
import type { DeedField } from '@/components/account/deed-field'
import { REGIONS } from '@/domain/account/staff'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import type { ExpertRecordView } from '@/domain/expert/record/views'
import { FIELD_IDS, FIELDS } from '@/domain/fields'

/** The entry of the expert register as fields of a form. */
export const expertFields = async (
  expert: ExpertRecordView['entry'] | null,
  locale: 'zh-CN' | 'en',
): Promise<DeedField[]> => {
  const t = await getTranslations('admin.expert')
  return [
    { name: 'employer', label: t('employer'), value: expert?.employer ?? '', need: 'required' },
    { name: 'title', label: t('title'), value: expert?.title ?? '', need: 'optional' },
    {
      name: 'employerCode',
      label: t('employerCode'),
      hint: t('employerCodeHint'),
      value: expert?.employerCode ?? '',
      need: 'optional',
    },
    {
      kind: 'select',
      name: 'region',
      label: t('region'),
      value: expert?.region ?? 'city',
      options: REGIONS.map(value => ({ value, label: t(`regions.${value}`) })),
    },
    { kind: 'number', name: 'capacity', label: t('capacity'), value: String(expert?.capacity ?? 20) },
    {
      kind: 'checks',
      name: 'disciplines',
      label: t('disciplines'),
      hint: t('disciplinesHint'),
      values: expert?.disciplines ?? [],
      options: PANEL_DISCIPLINES.map(value => ({ value, label: t(`disciplineNames.${value}`) })),
    },
    {
      kind: 'checks',
      name: 'fields',
      label: t('fields'),
      values: expert?.fields ?? [],
      need: 'required',
      options: FIELD_IDS.map(id => ({ value: id, label: locale === 'en' ? FIELDS[id].en : FIELDS[id].zh })),
    },
  ]
}
