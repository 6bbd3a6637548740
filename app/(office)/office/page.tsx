import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedInStaff } from '@/app/_lib/office/staff'
import { viewOr404 } from '@/app/_lib/page'
import { WorkPage } from '@/components/shell/work-page'
import { Icon, type IconName } from '@/components/ui/icon'
import { Link } from '@/components/ui/link'
import { paths } from '@/domain/paths'
import { viewSchemes } from '@/services/scheme/view-schemes'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.home'))('title'),
})

export default async function OfficePage() {
  const ctx = await signedInStaff()
  const [t, schemes] = await Promise.all([getTranslations('admin.home'), viewOr404(viewSchemes(ctx))])
  const { roles } = ctx.actor
  const current = schemes.find(line => line.status === 'published')
  const places: {
    key: 'people' | 'schemes' | 'burden' | 'calendar' | 'audit'
    href: `/${string}`
    icon: IconName
  }[] = [
    ...(roles.includes('admin')
      ? [{ key: 'people' as const, href: paths.officePeople(), icon: 'experts' as const }]
      : []),
    { key: 'schemes', href: paths.officeScheme(), icon: 'scale' },
    ...(roles.some(role => role === 'admin' || role === 'officer')
      ? [{ key: 'burden' as const, href: paths.officeBurden(), icon: 'clock' as const }]
      : []),
    { key: 'calendar', href: paths.officeCalendar(), icon: 'calendar' },
    ...(roles.includes('auditor')
      ? [{ key: 'audit' as const, href: paths.officeAudit(), icon: 'shield' as const }]
      : []),
  ]
  return (
    <WorkPage title={t('title')}>
      <div className="max-w-220 px-6 py-6 max-md:px-4">
        <p className="max-w-measure text-ink-2">{t('lede')}</p>
        <ul className="mt-5 border-t border-ink">
          {places.map(({ key, href, icon }) => (
            <li key={key} className="border-b border-line">
              <Link
                href={href}
                look="bare"
                className="flex items-center gap-4 py-4 no-underline hover:bg-hover"
              >
                <Icon name={icon} size={24} className="text-ink-2" />
                <span className="min-w-0 flex-1">
                  <b className="block text-16/6">{t(key)}</b>
                  <span className="block text-ink-2">{t(`${key}Text`)}</span>
                </span>
                {key === 'schemes' && (
                  <span className="num text-13 text-ink-2 max-sm:hidden">
                    {current ? `${t('inForce')} ${current.code}` : t('none')}
                  </span>
                )}
                <Icon name="right" className="text-ink-3" />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </WorkPage>
  )
}
