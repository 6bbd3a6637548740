import { getTranslations } from 'next-intl/server'
import type { DeedField } from '@/components/account/deed-field'
import { areaName, areasOn } from '@/domain/areas'
import { shanghaiDate } from '@/domain/calendar/days'
import { STAFF_ROLES } from '@/domain/people/roles'
import type { Ctx } from '@/services/context'

/** The choice of a staff role and of the area a district officer is bound to. */
export const roleFields = async (ctx: Ctx): Promise<DeedField[]> => {
  const [t, person, roles] = await Promise.all([
    getTranslations('admin.invite'),
    getTranslations('admin.person'),
    getTranslations('workflow.role'),
  ])
  return [
    {
      kind: 'select',
      name: 'role',
      label: t('role'),
      options: STAFF_ROLES.map(value => ({ value, label: roles(value) })),
      hint: person('conflict'),
      empty: t('choose'),
      need: 'required',
    },
    {
      kind: 'select',
      name: 'areaId',
      label: t('area'),
      hint: t('areaHint'),
      empty: t('areaNone'),
      options: areasOn(shanghaiDate(ctx.now)).map(({ id }) => ({
        value: id,
        label: areaName(id, ctx.locale),
      })),
    },
  ]
}
