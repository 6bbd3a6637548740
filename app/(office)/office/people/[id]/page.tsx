import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { expertFields } from '@/app/_lib/office/expert-fields'
import { roleFields } from '@/app/_lib/office/role-fields'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { DeedForm } from '@/components/account/deed-form'
import { moment } from '@/components/account/moment'
import { PersonFacts } from '@/components/office/person-facts'
import { PersonSecurity } from '@/components/office/person-security'
import { PersonStatus } from '@/components/office/person-status'
import { RoleList } from '@/components/office/role-list'
import { WorkPage } from '@/components/shell/work-page'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { paths } from '@/domain/paths'
import { viewPerson } from '@/services/people/view-person'
import {
  disablePerson,
  enablePerson,
  grantRole,
  resetSecondFactor,
  revokeRole,
  saveExpertProfile,
} from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.people'))('title'),
})

type Place = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export default async function PersonPage({ params, searchParams }: Place) {
  const [{ id }, { done }, ctx] = await Promise.all([params, searchParams, signedIn()])
  const person = await viewOr404(viewPerson(ctx, id))
  const [t, invite, doneWords, expertWords, record, roles, expert] = await Promise.all([
    getTranslations('admin.person'),
    getTranslations('admin.invite'),
    getTranslations('admin.done'),
    getTranslations('admin.expert'),
    getTranslations('expertRecord'),
    roleFields(ctx),
    expertFields(person.expert, ctx.locale),
  ])
  const strong = { href: paths.secondFactor(paths.officePerson(id)), label: t('confirm') } as const
  const isExpert = person.roles.some(r => r.role === 'expert' && r.revokedAt === null)
  return (
    <WorkPage
      title={person.name}
      bar={<BackLink href={paths.officePeople()}>{invite('back')}</BackLink>}
      tools={<PersonStatus status={person.status} />}
    >
      <div className="grid max-w-300 items-start gap-x-10 gap-y-8 px-6 py-6 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <div className="grid min-w-0 gap-8">
          {done && doneWords.has(done) && <Notice tone="ok" role="status" title={doneWords(done)} />}
          {person.isMe && <Notice title={t('self')} />}
          <section>
            <SectionHead small title={t('roles')} />
            <RoleList
              personId={person.id}
              roles={person.roles}
              revoke={person.isMe ? null : revokeRole}
              strong={strong}
            />
          </section>
          {!person.isMe && (
            <section>
              <SectionHead small title={t('grant')} />
              <div className="mt-4">
                <DeedForm
                  key={person.roles.length}
                  id="grant"
                  action={grantRole}
                  hidden={{ personId: person.id }}
                  submit={t('grant')}
                  look="secondary"
                  columns
                  fields={roles}
                  strong={strong}
                />
              </div>
            </section>
          )}
          {isExpert && !person.isMe && (
            <section>
              <SectionHead small title={t('expert')} aside={t('expertHint')} />
              {person.expert && (
                <p className="mt-3">
                  <Link href={paths.reviewExpertRecord(person.id)}>
                    {record('open', { name: person.name })}
                  </Link>
                </p>
              )}
              <div className="mt-4">
                <DeedForm
                  key={person.expert?.version ?? 0}
                  id="expert"
                  action={saveExpertProfile}
                  hidden={{ personId: person.id, version: String(person.expert?.version ?? 0) }}
                  submit={expertWords('submit')}
                  look="secondary"
                  columns
                  fields={expert}
                  strong={strong}
                />
              </div>
            </section>
          )}
        </div>
        <aside className="grid gap-8">
          <PersonFacts
            email={person.email}
            created={moment(person.createdAt)}
            hasSecondFactor={person.hasSecondFactor}
            identities={person.identities}
            memberships={person.memberships}
            sessions={person.sessions}
          />
          {!person.isMe && (
            <PersonSecurity
              personId={person.id}
              version={person.version}
              isDisabled={person.status === 'disabled'}
              hasSecondFactor={person.hasSecondFactor}
              disable={disablePerson}
              enable={enablePerson}
              reset={resetSecondFactor}
              strong={strong}
            />
          )}
        </aside>
      </div>
    </WorkPage>
  )
}
