import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { QueryBar, QueryText } from '@/components/office/query-bar'
import { TableImports } from '@/components/sheet-import/imports'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { QuerySelect } from '@/components/ui/select'
import { ListDefaults } from '@/components/veto/list-defaults'
import { VetoTable } from '@/components/veto/veto-table'
import { paths } from '@/domain/paths'
import { VETO_LISTS } from '@/domain/veto/lists'
import { VETO_STATES } from '@/domain/veto/state'
import { viewVetoes } from '@/services/veto/view-list'
import { undoVetoImport } from './actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('veto'))('title'),
})

type Asked = { q?: string; list?: string; state?: string; page?: string; undone?: string }

const one = (value: unknown): string => (typeof value === 'string' ? value : '')

export default async function VetoesPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const ctx = await signedIn()
  const asked = await searchParams
  const [q, list, state] = [one(asked.q), one(asked.list), one(asked.state)]
  const [view, t, lists, reset] = await Promise.all([
    viewOr404(viewVetoes(ctx, { q, list, state, page: Number(asked.page) || 1 })),
    getTranslations('veto'),
    getTranslations('office.veto.lists'),
    getTranslations('admin.query'),
  ])
  const [, withdrawn, restored] = /^(\d+)-(\d+)$/.exec(one(asked.undone)) ?? []
  const isFiltered = q !== '' || list !== '' || state !== ''
  const query = (page: number) => new URLSearchParams({ q, list, state, page: String(page) }).toString()
  return (
    <WorkPage
      title={t('title')}
      tools={
        <>
          <LinkButton href={paths.reviewVetoNew()} icon="add">
            {t('addOne')}
          </LinkButton>
          <LinkButton href={paths.reviewVetoImport()} look="ink" icon="upload">
            {t('import')}
          </LinkButton>
        </>
      }
      query={
        <QueryBar path={paths.reviewVetoes()}>
          <QueryText name="q" type="search" label={t('search')} value={q} wide />
          <QuerySelect
            name="list"
            label={t('columns.list')}
            empty={t('allLists')}
            defaultValue={list}
            isSet={list !== ''}
            options={VETO_LISTS.map(id => ({ value: id, label: lists(id) }))}
          />
          <QuerySelect
            name="state"
            label={t('state')}
            empty={t('allStates')}
            defaultValue={state}
            isSet={state !== ''}
            options={VETO_STATES.map(id => ({ value: id, label: t(`states.${id}`) }))}
          />
        </QueryBar>
      }
      foot={t('total', { n: view.total })}
    >
      <div className="px-4 pb-10">
        <p className="mt-3 max-w-measure text-13 text-ink-2">{t('lede')}</p>
        {withdrawn && restored && (
          <Notice
            tone="ok"
            role="status"
            className="mt-3"
            title={t('imports.undoneNow', { withdrawn, restored })}
          />
        )}
        {view.rows.length === 0 ? (
          <EmptyState
            icon="ban"
            title={t(isFiltered ? 'noneFound' : 'none')}
            action={
              isFiltered ? (
                <LinkButton href={paths.reviewVetoes()}>{reset('reset')}</LinkButton>
              ) : (
                <LinkButton href={paths.reviewVetoImport()} icon="upload">
                  {t('import')}
                </LinkButton>
              )
            }
          >
            {t('noneHelp')}
          </EmptyState>
        ) : (
          <VetoTable rows={view.rows} />
        )}
        <Pager page={view.page} pages={view.pages} href={n => `?${query(n)}`} />
        <TableImports words="veto.imports" imports={view.imports} undo={undoVetoImport} />
        <ListDefaults />
      </div>
    </WorkPage>
  )
}
