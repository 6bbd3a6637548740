import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { chosenEnterprise } from '@/app/_lib/account/enterprise'
import { viewOr404 } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { DoneNotice } from '@/components/account/done-notice'
import { EnterpriseChoice } from '@/components/account/enterprise-choice'
import { InviteList } from '@/components/account/invite-list'
import { MemberList } from '@/components/account/member-list'
import { NoEnterprise } from '@/components/account/no-enterprise'
import { FormTitle } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { MEMBER_ROLES } from '@/domain/people/roles'
import { viewMembers } from '@/services/enterprise/view-members'
import { cancelInvite, changeMemberRole, inviteMember, leaveEnterprise, removeMember } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('account.members'))('title'),
})

export default async function MembersPage({
  searchParams,
}: {
  searchParams: Promise<{ enterprise?: string; done?: string }>
}) {
  const asked = await searchParams
  const { ctx, own, chosen } = await chosenEnterprise(asked.enterprise)
  if (!chosen) return <NoEnterprise />
  const view = await viewOr404(viewMembers(ctx, chosen.id))
  const [t, roles] = await Promise.all([getTranslations('account.members'), getTranslations('workflow.role')])
  return (
    <>
      <DoneNotice done={asked.done} />
      <EnterpriseChoice own={own} chosenId={chosen.id} path={paths.applyMembers()} />
      <FormTitle title={t('title')} lede={t('lede')} />
      <div className="mt-8">
        <MemberList
          enterpriseId={view.enterpriseId}
          members={view.members}
          mayManage={view.mayManage}
          change={changeMemberRole}
          remove={removeMember}
          leave={leaveEnterprise}
        />
        <p className="mt-3 text-14/6 text-ink-2">{view.mayManage ? t('handOver') : t('manageHint')}</p>
      </div>
      {view.mayManage && (
        <section className="mt-10">
          <SectionHead id="invite" title={t('invite')} />
          <div className="mt-5">
            <DeedForm
              id="invite"
              action={inviteMember}
              hidden={{ enterpriseId: view.enterpriseId }}
              submit={t('send')}
              icon="mail"
              columns
              fields={[
                { kind: 'email', name: 'email', label: t('email'), need: 'required' },
                {
                  kind: 'radio',
                  name: 'role',
                  label: t('role'),
                  value: 'editor',
                  options: MEMBER_ROLES.map(role => ({
                    value: role,
                    label: roles(role),
                    hint: t(`means.${role}`),
                  })),
                },
              ]}
            />
          </div>
        </section>
      )}
      {view.invites.length > 0 && (
        <section className="mt-10">
          <SectionHead title={t('open')} />
          <InviteList enterpriseId={view.enterpriseId} invites={view.invites} cancel={cancelInvite} />
        </section>
      )}
    </>
  )
}
