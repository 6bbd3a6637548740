import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { OfficeDeed } from '@/components/case/office-deed'
import { WorkPage } from '@/components/shell/work-page'
import { KeyValues } from '@/components/ui/key-values'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { BackLink } from '@/components/ui/page-title'
import { SectionHead } from '@/components/ui/section-head'
import { VetoHistory } from '@/components/veto/veto-history'
import { VetoStateChip } from '@/components/veto/veto-state'
import { paths } from '@/domain/paths'
import { VETO_COLUMNS } from '@/domain/veto/sheet'
import { viewVeto } from '@/services/veto/view-entry'
import { liftVetoEntry, withdrawVeto } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string }> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('veto.entry'))('title'),
})

export default async function VetoPage({ params, searchParams }: Props) {
  const ctx = await signedIn()
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const [view, t, v, lists, stage] = await Promise.all([
    viewOr404(viewVeto(ctx, id)),
    getTranslations('veto.entry'),
    getTranslations('veto'),
    getTranslations('office.veto.lists'),
    getTranslations('workflow.stage'),
  ])
  const hidden = { vetoId: view.id, version: String(view.version) }
  const reason = {
    kind: 'area' as const,
    name: 'reason',
    label: t('reason'),
    hint: t('reasonHint'),
    need: 'required' as const,
    min: 10,
    max: 2000,
  }
  return (
    <WorkPage
      title={view.cells.enterpriseName || view.cells.creditCode}
      bar={<BackLink href={paths.reviewVetoes()}>{v('back')}</BackLink>}
      tools={<VetoStateChip state={view.state} />}
    >
      <div className="max-w-230 px-6 pt-4 pb-12 max-md:px-4">
        {done && <Notice tone="ok" role="status" className="mb-4" title={t('done')} />}
        <SectionHead title={t('facts')} small />
        <KeyValues
          items={VETO_COLUMNS.flatMap(column => {
            const text = view.cells[column]
            if (text === '') return []
            const value = column === 'list' && lists.has(text) ? lists(text) : text
            return [{ key: column, term: v(`columns.${column}`), value }]
          })}
        />
        {view.state === 'in_force' && (
          <OfficeDeed
            title={t('lift')}
            note={t('liftHelp')}
            id="lift"
            action={liftVetoEntry}
            hidden={hidden}
            submit={t('liftGo')}
            fields={[
              {
                kind: 'date',
                name: 'repairedOn',
                label: v('columns.repairedOn'),
                need: 'required',
                value: view.today,
              },
              reason,
            ]}
          />
        )}
        {view.state !== 'withdrawn' && (
          <OfficeDeed
            title={t('withdraw')}
            note={t('withdrawHelp')}
            id="withdraw"
            action={withdrawVeto}
            hidden={hidden}
            submit={t('withdrawGo')}
            look="danger"
            fields={[reason]}
          />
        )}
        <section className="mt-8">
          <SectionHead title={t('cases')} small />
          {view.cases.length === 0 ? (
            <p className="text-13 text-ink-3">{t('noCases')}</p>
          ) : (
            <ul className="case-box">
              {view.cases.map(one => (
                <li key={one.id}>
                  <Link href={paths.reviewCase(one.id)} className="font-bold">
                    {one.brand} {one.product}
                  </Link>
                  <small className="ml-3 text-12 text-ink-3">
                    <span className="num">{one.reference}</span>{' '}
                    {stage.has(one.stage) ? stage(one.stage) : one.stage}
                  </small>
                </li>
              ))}
            </ul>
          )}
        </section>
        <VetoHistory history={view.history} />
      </div>
    </WorkPage>
  )
}
