import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { roleFields } from '@/app/_lib/office/role-fields'
import { signedIn } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { WorkPage } from '@/components/shell/work-page'
import { BackLink } from '@/components/ui/page-title'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { inviteStaff } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.invite'))('title'),
})

export default async function InvitePage() {
  const ctx = await signedIn()
  if (!hasRole(ctx.actor, 'admin')) notFound()
  const [t, person, roles] = await Promise.all([
    getTranslations('admin.invite'),
    getTranslations('admin.person'),
    roleFields(ctx),
  ])
  return (
    <WorkPage title={t('title')} bar={<BackLink href={paths.officePeople()}>{t('back')}</BackLink>}>
      <div className="max-w-180 px-6 py-6 max-md:px-4">
        <p className="mb-6 max-w-measure text-ink-2">{t('lede')}</p>
        <DeedForm
          id="invite"
          action={inviteStaff}
          submit={t('submit')}
          icon="mail"
          columns
          strong={{ href: paths.secondFactor(paths.officeInvite()), label: person('confirm') }}
          fields={[
            { name: 'name', label: t('name'), need: 'required', maxLength: 60 },
            { kind: 'email', name: 'email', label: t('email'), need: 'required' },
            ...roles,
          ]}
        />
      </div>
    </WorkPage>
  )
}
