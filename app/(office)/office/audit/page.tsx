import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { type Asked, auditQuery, countingNumber, queryText } from '@/app/_lib/office/query'
import { signedIn, viewOr404 } from '@/app/_lib/page'
import { AuditTable } from '@/components/office/audit-table'
import { ChainNotice } from '@/components/office/chain-notice'
import { QueryBar, QueryText } from '@/components/office/query-bar'
import { WorkPage } from '@/components/shell/work-page'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { QuerySelect } from '@/components/ui/select'
import { paths } from '@/domain/paths'
import { POLICY } from '@/domain/policy/table'
import { AUDIT_PER_PAGE, checkChain, searchAudit } from '@/services/audit-log/search'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('admin.audit'))('title'),
})

export default async function AuditPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams
  const ctx = await signedIn()
  const query = auditQuery(asked)
  const before = countingNumber(asked, 'before')
  const found = await viewOr404(searchAudit(ctx, query, before))
  const chain = asked.check === '1' ? await viewOr404(checkChain(ctx)) : null
  const [t, q] = await Promise.all([getTranslations('admin.audit'), getTranslations('admin.query')])
  const text = queryText(query)
  return (
    <WorkPage
      title={t('title')}
      tools={
        <>
          <LinkButton href={paths.officeAudit(queryText({ ...query, check: '1' }))} icon="shield">
            {t('check')}
          </LinkButton>
          <a href={paths.officeAuditExport(text)} download className="btn">
            {t('export')}
          </a>
        </>
      }
      query={
        <QueryBar path={paths.officeAudit()}>
          <QueryText name="actor" label={t('actor')} value={query.actor} hint={t('actorHint')} />
          <QueryText name="action" label={t('action')} value={query.action} list="actions" />
          <datalist id="actions">
            {Object.keys(POLICY).map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
          <QueryText name="target" label={t('target')} value={query.target} hint={t('targetHint')} />
          <QuerySelect
            name="outcome"
            label={t('outcome')}
            defaultValue={query.outcome}
            isSet={query.outcome !== ''}
            empty={q('all')}
            options={(['done', 'refused', 'read'] as const).map(value => ({
              value,
              label: t(`outcomes.${value}`),
            }))}
          />
          <QueryText name="from" label={t('from')} value={query.from} type="date" />
          <QueryText name="to" label={t('to')} value={query.to} type="date" />
        </QueryBar>
      }
      foot={
        <>
          <span className="num">{t('last', { n: found.last })}</span>
          <span>{t('trace')}</span>
        </>
      }
    >
      <div className="grid gap-4 px-4 pt-3 pb-6">
        {chain && <ChainNotice lines={chain.lines} broken={chain.broken} />}
        {found.rows.length === 0 ? (
          <EmptyState icon="search" title={t('none')}>
            {t('noneHelp')}
          </EmptyState>
        ) : (
          <AuditTable rows={found.rows} />
        )}
        <nav aria-label={t('title')} className="flex gap-3">
          {before !== null && (
            <LinkButton href={paths.officeAudit(text)} icon="arrow-up">
              {t('latest')}
            </LinkButton>
          )}
          {found.next !== null && (
            <LinkButton
              href={paths.officeAudit(queryText({ ...query, before: found.next }))}
              icon="arrow-down"
            >
              {t('earlier', { n: AUDIT_PER_PAGE })}
            </LinkButton>
          )}
        </nav>
      </div>
    </WorkPage>
  )
}
