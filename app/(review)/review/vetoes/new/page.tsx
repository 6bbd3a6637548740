import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { signedIn } from '@/app/_lib/page'
import { OfficeForm } from '@/components/case/office-form'
import { WorkPage } from '@/components/shell/work-page'
import { BackLink } from '@/components/ui/page-title'
import { ListDefaults } from '@/components/veto/list-defaults'
import { paths } from '@/domain/paths'
import { hasRole } from '@/domain/people/roles'
import { VETO_LISTS } from '@/domain/veto/lists'
import { enterVeto } from '../actions'

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('veto.add'))('title'),
})

export default async function NewVetoPage() {
  const ctx = await signedIn()
  if (!hasRole(ctx.actor, 'officer')) notFound()
  const [t, v, lists] = await Promise.all([
    getTranslations('veto.add'),
    getTranslations('veto'),
    getTranslations('office.veto.lists'),
  ])
  const need = 'required' as const
  return (
    <WorkPage title={t('title')} bar={<BackLink href={paths.reviewVetoes()}>{v('back')}</BackLink>}>
      <div className="max-w-230 px-6 py-5 max-md:px-4">
        <p className="mb-5 max-w-measure text-ink-2">{t('lede')}</p>
        <OfficeForm
          id="veto"
          action={enterVeto}
          hidden={{}}
          submit={t('submit')}
          look="primary"
          columns
          fields={[
            { kind: 'line', name: 'enterpriseName', label: v('columns.enterpriseName'), need },
            { kind: 'line', name: 'creditCode', label: v('columns.creditCode'), hint: t('codeHint'), need },
            {
              kind: 'select',
              name: 'list',
              label: v('columns.list'),
              need,
              options: VETO_LISTS.map(id => ({ value: id, label: lists(id) })),
            },
            { kind: 'line', name: 'source', label: v('columns.source'), need },
            { kind: 'line', name: 'decisionNumber', label: v('columns.decisionNumber'), need },
            { kind: 'line', name: 'legalBasis', label: v('columns.legalBasis'), hint: t('basisHint'), need },
            { kind: 'date', name: 'decidedOn', label: v('columns.decidedOn'), need },
            { kind: 'date', name: 'expiresOn', label: v('columns.expiresOn'), hint: t('expiresHint'), need },
          ]}
        />
        <ListDefaults />
      </div>
    </WorkPage>
  )
}
