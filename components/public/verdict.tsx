import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { Verdict as Judged } from '@/domain/register/checks'
import { certificateFace } from '../ui/certificate-status'
import { Link } from '../ui/link'
import { Panel } from '../ui/panel'
import { Stamp } from '../ui/stamp'
import { Name } from './name'
import { useSay } from './say'

export type Identity = {
  number: string
  brandName: string
  brandNameEn: string
  holderName: string
  holderNameEn: string
  productName: string
  productNameEn: string
  validUntil: string
}

/** One sentence on the certificate for the day asked about, and whose it is. */
export function Verdict({
  verdict,
  day,
  isToday,
  identity,
}: {
  verdict: Judged
  day: string
  isToday: boolean
  identity: Identity
}) {
  const t = useTranslations('public.verify')
  const s = useTranslations('ui.stamp')
  const say = useSay()
  const tone = verdict.status === 'not_issued' ? 'neutral' : certificateFace[verdict.status].tone
  const stamp = verdict.status === 'not_issued' ? t('notIssuedStamp') : s(verdict.status)
  const values = {
    day: say.day(day),
    since: say.day(verdict.since),
    passed: verdict.passed,
    when: isToday ? 'now' : 'then',
  }
  return (
    <Panel
      aria-labelledby="verdict"
      {...(tone === 'neutral' ? {} : { tone })}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-8 gap-y-3 max-lg:-mx-1 max-lg:gap-x-4"
    >
      <span aria-hidden className="contents">
        <Stamp tone={tone}>{stamp}</Stamp>
      </span>
      <div className="self-center">
        <h2 id="verdict" className="font-song text-32 max-lg:text-24/9">
          {t(`verdict.${verdict.status}.title`, values)}
        </h2>
        <p className="max-lg:hidden">{t(`verdict.${verdict.status}.text`, values)}</p>
      </div>
      <p className="col-span-2 lg:hidden">{t(`verdict.${verdict.status}.text`, values)}</p>
      <dl className="col-span-2 mt-3 grid gap-x-8 gap-y-3 border-t border-line-strong pt-4 text-14/6 max-lg:grid-cols-2 lg:grid-cols-[repeat(4,auto)] lg:justify-between">
        <div>
          <dt className="text-13 text-ink-2">{t('brand')}</dt>
          <dd>
            <Link href={paths.brand(identity.number)}>
              <Name zh={identity.brandName} en={identity.brandNameEn} />
            </Link>
          </dd>
        </div>
        <div>
          <dt className="text-13 text-ink-2">{t('holder')}</dt>
          <dd>
            <Name zh={identity.holderName} en={identity.holderNameEn} />
          </dd>
        </div>
        <div>
          <dt className="text-13 text-ink-2">{t('product')}</dt>
          <dd>
            <Name zh={identity.productName} en={identity.productNameEn} />
          </dd>
        </div>
        <div>
          <dt className="text-13 text-ink-2">{t('validUntil')}</dt>
          <dd className="num">{identity.validUntil}</dd>
        </div>
      </dl>
    </Panel>
  )
}
