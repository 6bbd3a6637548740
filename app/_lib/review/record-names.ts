import { getTranslations } from 'next-intl/server'
import { REGIONS } from '@/domain/account/staff'
import { EXPERT_TIES } from '@/domain/conflict/facts'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { FIELD_IDS, FIELDS } from '@/domain/fields'

/** Names of what an expert's record keeps by id: disciplines, fields, the region, kinds of ties, answers. */
export const recordNames = async (locale: 'zh-CN' | 'en') => {
  const [t, record] = await Promise.all([getTranslations('admin.expert'), getTranslations('expertRecord')])
  const disciplines = new Map<string, string>(PANEL_DISCIPLINES.map(id => [id, t(`disciplineNames.${id}`)]))
  const fields = new Map<string, string>(
    FIELD_IDS.map(id => [id, locale === 'en' ? FIELDS[id].en : FIELDS[id].zh]),
  )
  const names = new Map<string, Map<string, string>>([
    ['disciplines', disciplines],
    ['fields', fields],
    ['region', new Map<string, string>(REGIONS.map(id => [id, t(`regions.${id}`)]))],
    ['kind', new Map<string, string>(EXPERT_TIES.map(id => [id, record(`ties.kinds.${id}`)]))],
    [
      'answer',
      new Map<string, string>((['taken', 'declined'] as const).map(id => [id, record(`proposals.${id}`)])),
    ],
  ])
  return (field: string, value: string): string => names.get(field)?.get(value) ?? value
}
