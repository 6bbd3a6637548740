import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { CheckName, Verdict as Judged } from '@/domain/register/checks'
import type { StatusChange } from '@/domain/register/status'
import { certificateFace } from '../ui/certificate-status'
import { KeyValues } from '../ui/key-values'
import { Link } from '../ui/link'
import { CheckList } from './check-list'
import { Life } from './life'
import type { RegisteredBrand } from './registered'
import { useSay } from './say'
import { Verdict } from './verdict'

export type VerifiedFacts = {
  certificate: RegisteredBrand & { validUntil: string }
  day: string
  today: string
  verdict: Judged
  change: StatusChange | null
  suspensions: readonly { from: string; until?: string }[]
  endedOn: string | undefined
}

const daysBetween = (from: string, until: string): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000)

const HIDDEN_REASONS = ['issued', 'restored', 'expired', '']

/** The plain sentence of each check, with its evidence. */
function useSentences({
  certificate: c,
  day,
  verdict,
  change,
}: VerifiedFacts): Record<CheckName, { text: string; evidence?: string }> {
  const t = useTranslations('public.verify.say')
  const s = useTranslations('public.status')
  const say = useSay()
  const range = { day: say.day(day), from: say.day(c.issuedOn), until: say.day(c.validUntil) }
  const join = say.isEnglish ? '; ' : '；'
  const isGood = (name: CheckName) => verdict.checks.find(check => check.name === name)?.result
  const reason =
    change && !HIDDEN_REASONS.includes(change.reason)
      ? t('reason', { reason: change.reason.replace(/[。.]$/, '') })
      : ''
  const holder = say.isEnglish && c.holderNameEn ? c.holderNameEn : c.holderName
  const product = say.isEnglish && c.productNameEn ? c.productNameEn : c.productName
  const statusText =
    verdict.status === 'valid'
      ? t('statusPass')
      : verdict.status === 'not_issued'
        ? t('notIssued')
        : t('statusFail', { status: s(verdict.status), reason })
  const left = daysBetween(day, c.validUntil)
  return {
    signature: {
      text: c.pdfSha256 ? t('signaturePass') : t('signatureOpen'),
      ...(c.pdfSha256 ? { evidence: `SHA-256 ${c.pdfSha256.slice(0, 16)}…${c.pdfSha256.slice(-8)}` } : {}),
    },
    status: {
      text: statusText,
      evidence: [
        t('recordedOn', { day: verdict.since }),
        change?.basis ? t('basis', { basis: change.basis }) : '',
      ]
        .filter(Boolean)
        .join(join),
    },
    date: {
      text: isGood('date') === 'pass' ? t('datePass', range) : t('dateFail', range),
      ...(isGood('date') === 'pass' ? { evidence: t('daysLeft', { n: left }) } : {}),
    },
    holder: {
      text: isGood('holder') === 'pass' ? t('holderPass', { holder }) : t('holderFail'),
      evidence: c.creditCode,
    },
    scope: {
      text:
        isGood('scope') === 'open'
          ? t('scopeOpen')
          : isGood('scope') === 'pass'
            ? t('scopePass', { product })
            : t('scopeReplaced'),
      ...(c.scope
        ? {
            evidence: t('scopeCount', { models: c.scope.models.length, standards: c.scope.standards.length }),
          }
        : {}),
    },
  }
}

/** Verdict, the five checks, and how the certificate came to stand where it stands. */
export function Verified({ view }: { view: VerifiedFacts }) {
  const t = useTranslations('public.verify')
  const say = useSay()
  const { certificate: c, day, today, verdict, suspensions, endedOn, change } = view
  const isToday = day === today
  const face =
    verdict.status === 'not_issued'
      ? { tone: 'neutral' as const, icon: 'clock' as const }
      : certificateFace[verdict.status]
  const before = verdict.status !== 'valid' && verdict.status !== 'not_issued' && verdict.since > c.issuedOn
  const dayBefore = new Date(Date.parse(verdict.since) - 86_400_000).toISOString().slice(0, 10)
  return (
    <>
      <Verdict verdict={verdict} day={day} isToday={isToday} identity={c} />
      <h2 className="sr-only">{t('checksTitle')}</h2>
      <CheckList checks={verdict.checks} sentences={useSentences(view)} failed={face} />
      <p className="mt-4 text-13 text-ink-3">{t('fence')}</p>
      <section className="pt-10">
        <h2 className="border-b border-ink pb-3 font-song text-24">{t('intervals')}</h2>
        <div className="mt-5">
          <Life
            from={c.issuedOn}
            until={c.validUntil}
            day={day}
            isToday={isToday}
            suspensions={suspensions}
            endedOn={endedOn}
          />
        </div>
        {(before || change?.replacedBy) && (
          <KeyValues
            className="mt-6"
            items={[
              ...(before
                ? [
                    {
                      key: 'before',
                      term: t('otherDay'),
                      value: (
                        <Link href={paths.verifyNumber(c.number, dayBefore)}>
                          {say.day(dayBefore)} ({t('beforeChange')})
                        </Link>
                      ),
                    },
                  ]
                : []),
              ...(change?.replacedBy
                ? [
                    {
                      key: 'new',
                      term: t('replacement'),
                      value: <Link href={paths.brand(change.replacedBy)}>{change.replacedBy}</Link>,
                    },
                  ]
                : []),
            ]}
          />
        )}
      </section>
    </>
  )
}
