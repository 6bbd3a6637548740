import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type Asked, peopleQuery, queryText } from '@/app/_lib/office/query'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { PeopleTable } from '@/components/office/people-table'
import { QueryBar, QueryText } from '@/components/office/query-bar'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { QuerySelect } from '@/components/ui/select'
import { paths } from '@/domain/paths'
import { STAFF_ROLES } from '@/domain/people/roles'
import { viewPeople } from '@/services/people/view-people'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.people'))('title'),
})

export default async function PeoplePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const query = peopleQuery(await searchParams)
  const people = await viewOr404(viewPeople(await signedIn(), query))
  const [t, q, kinds, states, roles] = await Promise.all([
    getTranslations('admin.people'),
    getTranslations('admin.query'),
    getTranslations('admin.kind'),
    getTranslations('admin.status'),
    getTranslations('workflow.role'),
  ])
  const at = (page: number): `/${string}` => {
    const { words, ...rest } = query
    return `${paths.officePeople()}?${queryText({ q: words, ...rest, page })}`
  }
  return (
    <WorkPage
      title={t('title')}
      tools={
        <LinkButton href={paths.officeInvite()} look="primary" icon="add">
          {t('invite')}
        </LinkButton>
      }
      query={
        <QueryBar path={paths.officePeople()}>
          <QueryText name="q" label={q('words')} value={query.words} type="search" wide />
          <QuerySelect
            name="kind"
            label={q('kind')}
            defaultValue={query.kind}
            isSet={query.kind !== 'staff'}
            options={(['staff', 'member', 'all'] as const).map(value => ({ value, label: kinds(value) }))}
          />
          <QuerySelect
            name="role"
            label={q('role')}
            defaultValue={query.role}
            isSet={query.role !== ''}
            empty={q('all')}
            options={STAFF_ROLES.map(value => ({ value, label: roles(value) }))}
          />
          <QuerySelect
            name="status"
            label={q('status')}
            defaultValue={query.status}
            isSet={query.status !== ''}
            empty={q('all')}
            options={(['active', 'invited', 'disabled'] as const).map(value => ({
              value,
              label: states(value),
            }))}
          />
        </QueryBar>
      }
      foot={<span>{t('count', { n: people.total })}</span>}
    >
      <div className="px-4 pb-6">
        {people.rows.length === 0 ? (
          <EmptyState icon="search" title={t('none')}>
            {t('noneHelp')}
          </EmptyState>
        ) : (
          <PeopleTable rows={people.rows} />
        )}
        <Pager page={people.page} pages={people.pages} href={at} />
      </div>
    </WorkPage>
  )
}
