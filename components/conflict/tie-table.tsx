import { useTranslations } from 'next-intl'
import type { TieLine } from '@/domain/conflict/views'
import type { FormAction } from '../apply/form-action'
import { Table, Td, Th } from '../ui/table'
import { WhyForm } from './dismiss-form'

/** What is known of an enterprise's owners, branches, names, laboratories and standards; one can be removed. */
export function TieTable({
  applicationId,
  ties,
  action,
}: {
  applicationId: string
  ties: readonly TieLine[]
  action: FormAction<unknown>
}) {
  const t = useTranslations('conflict')
  if (ties.length === 0) return <p className="my-3 text-ink-2">{t('noTies')}</p>
  return (
    <Table kind="dense" caption={t('ties')} stack>
      <thead>
        <tr>
          <Th>{t('tieKind')}</Th>
          <Th>{t('tieName')}</Th>
          <Th>{t('tieDetail')}</Th>
          <Th>{t('tieSource')}</Th>
        </tr>
      </thead>
      <tbody>
        {ties.map(tie => (
          <tr key={tie.id}>
            <Td label={t('tieKind')}>{t(`tieKinds.${tie.kind}`)}</Td>
            <Td label={t('tieName')}>
              {tie.name} {tie.creditCode && <span className="num text-ink-3">{tie.creditCode}</span>}
            </Td>
            <Td label={t('tieDetail')}>{tie.detail}</Td>
            <Td label={t('tieSource')}>
              {t(`sources.${tie.source}`)}
              <details>
                <summary className="lnk w-fit cursor-pointer">{t('removeTie')}</summary>
                <div className="max-w-[30rem] py-2">
                  <p className="mb-2 text-ink-2">{t('removeTitle', { name: tie.name })}</p>
                  <WhyForm
                    id={`remove-${tie.id}`}
                    hidden={{ applicationId, tieId: tie.id }}
                    label={t('removeReason')}
                    submit={t('removeTie')}
                    look="danger"
                    action={action}
                  />
                </div>
              </details>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
