import { useTranslations } from 'next-intl'
import type { PanelView } from '@/domain/expert/panel-views'
import type { FormAction } from '../apply/form-action'
import { ReasonForm } from './declaration-form'
import { useExpertName } from './names'

/** Sealed sheets that may still be given back to their experts, each with a reason. */
export function ReopenForms({ view, action }: { view: PanelView; action: FormAction<unknown> }) {
  const t = useTranslations('sealing.reopen')
  const nameOf = useExpertName()
  const sealed = view.seats.filter(seat => seat.mayReopen)
  if (sealed.length === 0) return null
  return (
    <div className="mt-1 grid gap-1">
      {sealed.map(seat => (
        <details key={seat.assignmentId} className="text-13">
          <summary className="lnk w-fit cursor-pointer">{t('title', { expert: nameOf(seat.alias) })}</summary>
          <div className="max-w-[40rem] py-2">
            <p className="mb-2 text-ink-2">{t('text')}</p>
            <ReasonForm
              id={`reopen-${seat.alias}`}
              hidden={{ applicationId: view.head.id, assignmentId: seat.assignmentId }}
              label={t('reason')}
              submit={t('submit')}
              action={action}
            />
          </div>
        </details>
      ))}
    </div>
  )
}
