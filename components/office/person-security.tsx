import { useTranslations } from 'next-intl'
import { DeedForm } from '../account/deed-form'
import { Disclosure } from '../account/disclosure'
import type { FormAction } from '../apply/form-action'
import type { LocalPath } from '../ui/href'
import { SectionHead } from '../ui/section-head'

/** What an administrator can do to an account, each with its consequences before the button. */
export function PersonSecurity<A, B, C>({
  personId,
  version,
  isDisabled,
  hasSecondFactor,
  disable,
  enable,
  reset,
  strong,
}: {
  personId: string
  version: number
  isDisabled: boolean
  hasSecondFactor: boolean
  disable: FormAction<A>
  enable: FormAction<B>
  reset: FormAction<C>
  strong: { href: LocalPath; label: string }
}) {
  const t = useTranslations('admin.person')
  const shared = { hidden: { personId, version: String(version) }, size: 'sm', strong } as const
  return (
    <section>
      <SectionHead small title={t('security')} />
      <div className="mt-3 grid gap-3">
        {hasSecondFactor && (
          <Disclosure label={t('resetMfa')} icon="undo" name="security">
            <p className="mb-3">{t('resetMfaHint')}</p>
            <DeedForm id="reset" action={reset} submit={t('resetMfa')} look="secondary" {...shared} />
          </Disclosure>
        )}
        {isDisabled ? (
          <Disclosure label={t('enable')} icon="unlock" name="security">
            <p className="mb-3">{t('enableHint')}</p>
            <DeedForm id="enable" action={enable} submit={t('enable')} look="secondary" {...shared} />
          </Disclosure>
        ) : (
          <Disclosure label={t('disable')} icon="ban" tone="bad" name="security">
            <p className="mb-3">{t('disableHint')}</p>
            <DeedForm id="disable" action={disable} submit={t('disable')} look="danger" {...shared} />
          </Disclosure>
        )}
      </div>
    </section>
  )
}
