import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { RenewalWindow } from '@/domain/renewal/window'
import type { FormAction } from '../apply/form-action'
import { Link } from '../ui/link'
import { Panel } from '../ui/panel'
import { DeedButton } from '../vault/deed-button'

export type ShownAgain =
  | { kind: 'renewal'; number: string; window: RenewalWindow }
  | { kind: 'again' }
  | { kind: 'early'; window: RenewalWindow }
  | { kind: 'none' }

/** The way on from an ended case: renew its certificate, or apply again from its answers. */
export function StartAgain({
  applicationId,
  again,
  successor,
  hasLapsed,
  action,
}: {
  applicationId: string
  again: ShownAgain
  successor: string | null
  /** Whether it ended because the corrections did not come back in time. */
  hasLapsed: boolean
  action: FormAction<{ applicationId: string }> | null
}) {
  const t = useTranslations('renewal')
  if (again.kind === 'none') return null
  if (successor)
    return (
      <Panel className="my-6">
        <p>{t('exists')}</p>
        <Link href={paths.applyCase(successor)}>{t('toSuccessor')}</Link>
      </Panel>
    )
  if (again.kind === 'early')
    return (
      <p className="mt-6 text-14 text-ink-2">
        {t('early', { opensOn: again.window.opensOn, closesOn: again.window.closesOn })}
      </p>
    )
  if (!action) return null
  return (
    <Panel className="my-6">
      {again.kind === 'renewal' && <h2 className="mb-1 text-17">{t('startTitle')}</h2>}
      <p className="mb-3 text-14">
        {again.kind === 'renewal'
          ? t('startHint', { number: again.number, closesOn: again.window.closesOn })
          : t(hasLapsed ? 'lapsedHint' : 'againHint')}
      </p>
      <DeedButton
        action={action}
        fields={{ applicationId }}
        look={again.kind === 'renewal' ? 'primary' : 'secondary'}
      >
        {t(again.kind === 'renewal' ? 'start' : 'startAgain')}
      </DeedButton>
    </Panel>
  )
}
