import { getTranslations } from 'next-intl/server'
import type { RailItem } from '@/components/shell/work-shell'
import { paths } from '@/domain/paths'
import type { StaffRole } from '@/domain/people/roles'

const CASE_ROLES: readonly StaffRole[] = ['officer', 'district', 'expert', 'inspector', 'committee', 'chair']

/** What stands in the rail of the office, by what a person's roles may open. */
export const officeNav = async (roles: readonly StaffRole[]): Promise<RailItem[]> => {
  const t = await getTranslations('admin.nav')
  return [
    { href: paths.office(), icon: 'home', label: t('home'), exact: true },
    ...(roles.includes('admin')
      ? [{ href: paths.officePeople(), icon: 'experts' as const, label: t('people') }]
      : []),
    { href: paths.officeScheme(), icon: 'scale', label: t('schemes') },
    ...(roles.some(role => role === 'admin' || role === 'officer')
      ? [
          {
            href: paths.officeBurden(),
            icon: 'clock' as const,
            label: (await getTranslations('burden'))('nav'),
          },
        ]
      : []),
    { href: paths.officeCalendar(), icon: 'calendar', label: t('calendar') },
    ...(roles.includes('auditor')
      ? [{ href: paths.officeAudit(), icon: 'shield' as const, label: t('audit') }]
      : []),
    ...(roles.some(role => CASE_ROLES.includes(role))
      ? [{ href: paths.review(), icon: 'board' as const, label: t('review') }]
      : []),
  ]
}
