import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '@/domain/paths'
import { PillLink } from '../ui/tag'
import { Aside, AsideSection, LinkRows } from './aside'
import { useSay } from './say'
import type { VerifiedFacts } from './verified'

const monthEndBefore = (day: string): string => {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  return new Date(date.getTime() - 86_400_000).toISOString().slice(0, 10)
}

/** Other days, the file at hand, and how to verify without this page. */
export function VerifiedAside({ view, children }: { view: VerifiedFacts | null; children: ReactNode }) {
  const t = useTranslations('public.verify')
  const say = useSay()
  if (!view) return <Aside label={t('aside')}>{children}</Aside>
  const { certificate: c, day, today, verdict } = view
  const monthEnd = monthEndBefore(today)
  const isEnded =
    verdict.status !== 'valid' && verdict.status !== 'suspended' && verdict.status !== 'not_issued'
  return (
    <Aside label={t('aside')}>
      {(verdict.status === 'suspended' || isEnded) && (
        <AsideSection title={t('whatNow')}>
          <p className="text-ink-2">{isEnded ? t('endedText') : t('suspendedText')}</p>
        </AsideSection>
      )}
      <AsideSection title={t('someDay')}>
        <p className="text-ink-2">{t('someDayText')}</p>
        <div className="mt-2 flex flex-wrap gap-2">
          <PillLink href={paths.verifyNumber(c.number)} current={day === today}>
            {t('today')}
          </PillLink>
          {monthEnd > c.issuedOn && (
            <PillLink href={paths.verifyNumber(c.number, monthEnd)} current={day === monthEnd}>
              {say.dayShort(monthEnd)}
            </PillLink>
          )}
          <PillLink
            href={paths.verifyNumber(c.number, c.issuedOn)}
            current={day === c.issuedOn && day !== today}
          >
            {t('issueDay')}
          </PillLink>
        </div>
      </AsideSection>
      {children}
      <AsideSection title={t('self')}>
        <LinkRows
          items={[
            ...(c.pdfSha256
              ? [
                  {
                    href: paths.certificatePdf(c.number),
                    label: t('pdf'),
                    note: 'PDF',
                    icon: 'document' as const,
                  },
                ]
              : []),
            {
              href: `/api/v1/certificates/${c.number}${day === today ? '' : `?asOf=${day}`}`,
              label: t('statusJson'),
              note: 'JSON',
              icon: 'document',
            },
            { href: `/api/v1/brands/${c.number}`, label: t('registerJson'), note: 'JSON', icon: 'document' },
          ]}
        />
      </AsideSection>
    </Aside>
  )
}
