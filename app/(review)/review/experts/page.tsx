import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { deadline } from '@/components/board/dates'
import { RegisterTable } from '@/components/scoring/register-table'
import { TaskRow } from '@/components/scoring/task-row'
import { WorkPage } from '@/components/shell/work-page'
import { Button, LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { SectionHead } from '@/components/ui/section-head'
import { QuerySelect } from '@/components/ui/select'
import { ExpertQuery } from '@/domain/expert/input'
import { PANEL_DISCIPLINES } from '@/domain/expert/panel'
import { paths } from '@/domain/paths'
import { viewRegister } from '@/services/expert/view-register'
import { ReviewWords } from '../../_words'

type Props = { searchParams: Promise<{ [key: string]: string | string[] | undefined }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('scoring.experts'))('title'),
})

const STATES = ['free', 'full', 'suspended'] as const

export default async function ExpertsPage({ searchParams }: Props) {
  const ctx = await signedIn()
  const query = ExpertQuery.parse(await searchParams)
  const [view, t, sheets, locale] = await Promise.all([
    viewOr404(viewRegister(ctx, query)),
    getTranslations('scoring.experts'),
    getTranslations('sheetImport'),
    getLocale(),
  ])
  const page = (n: number) => {
    const { q, discipline, state } = query
    const asked = Object.entries({ q, discipline, state, page: n > 1 ? String(n) : '' })
    return paths.reviewExperts(new URLSearchParams(asked.filter(([, value]) => value !== '')).toString())
  }
  const nameOf = (id: string): string => {
    const known = PANEL_DISCIPLINES.find(d => d === id)
    return known ? t(`disciplineNames.${known}`) : id
  }
  return (
    <ReviewWords names={['scoring']}>
      <WorkPage
        title={t('title')}
        bar={<span className="num text-13 text-ink-3">{t('total', { n: view.total })}</span>}
        tools={
          <>
            <LinkButton href={paths.reviewExpertImport()} size="sm" icon="upload">
              {sheets('experts.open')}
            </LinkButton>
            <LinkButton href={paths.reviewSeats()} size="sm" icon="table">
              {sheets('seats.open')}
            </LinkButton>
          </>
        }
        query={
          <form className="contents" action="">
            <input
              className="input w-52"
              name="q"
              defaultValue={query.q}
              placeholder={t('query')}
              aria-label={t('query')}
            />
            <QuerySelect
              name="discipline"
              label={t('discipline')}
              empty={t('all')}
              defaultValue={query.discipline}
              isSet={query.discipline !== ''}
              options={view.disciplines.map(d => ({ value: d, label: nameOf(d) }))}
            />
            <QuerySelect
              name="state"
              label={t('state')}
              empty={t('all')}
              defaultValue={query.state}
              isSet={query.state !== ''}
              options={STATES.map(s => ({ value: s, label: t(`states.${s}`) }))}
            />
            <Button type="submit" look="ink">
              {t('find')}
            </Button>
            <LinkButton href={paths.reviewExperts()}>{t('reset')}</LinkButton>
          </form>
        }
      >
        <div className="px-4 py-4">
          {view.needing.length > 0 && (
            <section className="mb-8">
              <SectionHead
                title={t('needing')}
                aside={t('needingOf', { n: view.needingTotal, shown: view.needing.length })}
              />
              <ul>
                {view.needing.map(row => (
                  <TaskRow
                    key={row.id}
                    title={`${row.brand} ${row.product}`}
                    enterprise={row.enterprise}
                    note={row.reference}
                    due={row.due}
                    clock={null}
                    tone="wait"
                    icon="experts"
                    state={t('seated', { n: row.seated, of: row.size })}
                    href={paths.reviewPanel(row.id)}
                    deed={t('openPanel')}
                  />
                ))}
              </ul>
            </section>
          )}
          {view.experts.length === 0 ? (
            <EmptyState icon="experts" title={t('none')} />
          ) : (
            <>
              <RegisterTable experts={view.experts} nameOf={nameOf} dayOf={day => deadline(day, locale)} />
              <Pager page={view.page} pages={view.pages} href={page} />
            </>
          )}
        </div>
      </WorkPage>
    </ReviewWords>
  )
}
