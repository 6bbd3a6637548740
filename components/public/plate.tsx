import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { CertificateStatus } from '@/domain/register/status'
import { LinkButton } from '../ui/button'
import { CertificateStamp } from '../ui/certificate-status'
import { Qr } from '../ui/qr'
import { Life, type LifeFacts } from './life'
import { useSay } from './say'

/** The plate of a certificate: seal, number, validity, verify, code to scan. */
export function Plate({
  number,
  status,
  remaining,
  life,
  hasPdf,
  qr,
}: {
  number: string
  status: CertificateStatus
  /** Whole years, months and days until the last day, while in force. */
  remaining: { years: number; months: number; days: number } | null
  life: LifeFacts
  hasPdf: boolean
  qr: { path: string; modules: number }
}) {
  const t = useTranslations('public.brand')
  const say = useSay()
  return (
    <section
      aria-label={t('plate')}
      className="panel grid !p-0 max-lg:-mx-1 lg:grid-cols-[minmax(0,1fr)_13.5rem]"
    >
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-8 p-8 pb-7 max-lg:gap-4 max-lg:px-4 max-lg:py-5">
        <CertificateStamp status={status} />
        <div className="self-center">
          <p className="text-13 text-ink-3">{t('number')}</p>
          <p className="num text-24 font-bold tracking-[0.01em] max-lg:text-16/6">{number}</p>
          <p className="text-14/6 text-ink-2">
            {t('validity', { from: say.day(life.from), until: say.day(life.until) })}
            {remaining && t('remaining', remaining)}
          </p>
        </div>
        <div className="col-span-2">
          <Life {...life} />
          <div className="mt-7 flex flex-wrap gap-3" data-print="no">
            <LinkButton href={paths.verifyNumber(number)} look="primary" wide>
              {t('verify')}
            </LinkButton>
            {hasPdf && (
              <LinkButton href={paths.certificatePdf(number)} icon="download" wide>
                {t('downloadPdf')}
              </LinkButton>
            )}
          </div>
        </div>
      </div>
      <div className="flex flex-col items-center justify-center gap-3 border-l border-line px-6 py-7 text-center text-13 text-ink-2 max-lg:flex-row max-lg:justify-start max-lg:border-t max-lg:border-l-0 max-lg:p-4 max-lg:text-left">
        <Qr path={qr.path} modules={qr.modules} label={t('qr')} />
        <span className="whitespace-pre-line">{t('scan')}</span>
      </div>
    </section>
  )
}
