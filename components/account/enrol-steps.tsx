import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Qr, qrPath } from '../ui/qr'

/** The three steps of setting up a second factor; the last one is the form. */
export function EnrolSteps({
  secret,
  modules,
  children,
}: {
  secret: string
  modules: readonly (readonly boolean[])[]
  children: ReactNode
}) {
  const t = useTranslations('account.mfa')
  const step = 'grid grid-cols-[1.75rem_1fr] gap-y-3 border-t border-line py-4 first:border-t-0 first:pt-0'
  const number = 'num font-bold text-ink-3'
  return (
    <ol>
      <li className={step}>
        <span className={number}>1</span>
        <p>{t('step1')}</p>
        <span />
        <Qr path={qrPath(modules)} modules={modules.length} label={t('qr')} size={200} />
      </li>
      <li className={step}>
        <span className={number}>2</span>
        <div>
          <p>{t('step2')}</p>
          <p className="mt-1 font-mono text-15 tracking-wider">{secret.match(/.{1,4}/g)?.join(' ')}</p>
        </div>
      </li>
      <li className={step}>
        <span className={number}>3</span>
        <div className="min-w-0">{children}</div>
      </li>
    </ol>
  )
}
