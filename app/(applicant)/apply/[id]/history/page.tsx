import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { figureNames } from '@/app/_lib/applicant/figure-names'
import { localPath, signedIn, viewOr404 } from '@/app/_lib/page'
import { ChangeList } from '@/components/apply/change-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { BackLink, FormTitle } from '@/components/ui/page-title'
import { Pager } from '@/components/ui/pager'
import { SelectField } from '@/components/ui/select'
import { ChangeFilter } from '@/domain/application/collaboration-deeds'
import { shanghaiDate } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { viewChanges } from '@/services/application/view-changes'
import { restoreAnswer } from '../../actions'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('collab.history'))('title'),
})

const addressOf = (filter: ChangeFilter, page: number): string => {
  const query = new URLSearchParams()
  if (filter.section) query.set('section', filter.section)
  if (filter.person) query.set('person', filter.person)
  if (page > 1) query.set('page', String(page))
  return query.toString()
}

export default async function HistoryPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const { id } = await params
  const query = await searchParams
  const filter = ChangeFilter.parse(query)
  const [view, locale, t, hub, words] = await Promise.all([
    viewOr404(viewChanges(ctx, id, filter)),
    getLocale(),
    getTranslations('collab.history'),
    getTranslations('hub'),
    getTranslations('application'),
  ])
  const isFiltered = filter.section !== undefined || filter.person !== undefined
  return (
    <div className="max-w-220 pt-6 pb-12 max-lg:pt-4">
      <BackLink href={paths.applyCase(id)}>
        {hub(view.shell.stage === 'draft' ? 'backToList' : 'backToCase')}
      </BackLink>
      <FormTitle title={t('title')} lede={t('lede')} />
      {query.restored !== undefined && (
        <Notice tone="ok" role="status" className="mt-4">
          {t('restored')}
        </Notice>
      )}
      {(view.lines.length > 0 || isFiltered) && (
        <form
          action={await localPath(paths.applyHistory(id))}
          className="mt-6 flex flex-wrap items-end gap-4"
        >
          <SelectField
            id="section"
            name="section"
            label={t('section')}
            empty={t('all')}
            defaultValue={filter.section ?? ''}
            options={view.sections.map(one => ({ value: one, label: words(`sections.${one}.title`) }))}
          />
          <SelectField
            id="person"
            name="person"
            label={t('person')}
            empty={t('all')}
            defaultValue={filter.person ?? ''}
            options={view.people.map(one => ({ value: one.id, label: one.name }))}
          />
          <Button type="submit">{t('show')}</Button>
        </form>
      )}
      {view.lines.length === 0 ? (
        <EmptyState title={t(isFiltered ? 'none' : 'empty')} />
      ) : (
        <ChangeList
          lines={view.lines}
          names={figureNames(view.settings, locale, view.questions)}
          applicationId={id}
          today={shanghaiDate(ctx.now)}
          action={restoreAnswer}
        />
      )}
      <Pager
        page={view.page}
        pages={view.pages}
        href={page => paths.applyHistory(id, addressOf(filter, page))}
      />
    </div>
  )
}
