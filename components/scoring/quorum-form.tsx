import { useTranslations } from 'next-intl'
import type { PanelView } from '@/domain/expert/panel-views'
import type { FormAction } from '../apply/form-action'
import { ReasonForm } from './declaration-form'

/** The way on when sheets are missing for good: open those in hand, with a reason for the empty seats. */
export function QuorumForm({ view, action }: { view: PanelView; action: FormAction<unknown> }) {
  const t = useTranslations('sealing.quorum')
  return (
    <details className="mt-4 text-13">
      <summary className="lnk w-fit cursor-pointer">{t('title')}</summary>
      <div className="max-w-[40rem] py-2">
        <p className="mb-2 text-ink-2">{t('text', { n: view.sealed, quorum: view.quorum })}</p>
        <ReasonForm
          id="quorum-reason"
          hidden={{ applicationId: view.head.id }}
          label={t('reason')}
          submit={t('submit')}
          look="danger"
          action={action}
        />
      </div>
    </details>
  )
}
