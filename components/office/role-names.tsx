import { useLocale, useTranslations } from 'next-intl'
import { areaName } from '@/domain/areas'
import type { StaffRole } from '@/domain/people/roles'
import { useMarks } from '../ui/marks'

/** A role with the area it is bound to, if any. */
export function RoleName({ role, areaId }: { role: StaffRole; areaId: string | null }) {
  const t = useTranslations('workflow.role')
  const marks = useMarks()
  const locale = useLocale() === 'en' ? 'en' : 'zh-CN'
  return areaId ? `${t(role)}${marks.open}${areaName(areaId, locale)}${marks.close}` : t(role)
}
