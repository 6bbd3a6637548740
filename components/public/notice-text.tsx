import { useTranslations } from 'next-intl'
import type { Candidate } from './candidates'
import { useSay } from './say'

const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** The notice as it would be nailed to a door. */
export function NoticeText({
  entries,
  publishedOn,
  closesOn,
  workingDays,
}: {
  entries: readonly Candidate[]
  publishedOn: string
  closesOn: string
  workingDays: number
}) {
  const t = useTranslations('public.notice')
  const say = useSay()
  const listed = entries.flatMap(({ facts }) => (facts ? [facts] : []))
  const first = listed[0]
  return (
    <div className="doc-text pt-5">
      {first && (
        <p>
          {t('text1', {
            scheme: first.schemeCode,
            first: say.isEnglish && first.brandEn ? first.brandEn : first.brand,
            n: listed.length,
          })}
        </p>
      )}
      <p>{t('text2', { n: workingDays, from: say.day(nextDay(publishedOn)), until: say.day(closesOn) })}</p>
      <p>{t('text3')}</p>
      <p>{t('text4')}</p>
      <p className="!mt-6 text-right !indent-0">
        {t('signature')}
        <br />
        {say.day(publishedOn)}
      </p>
    </div>
  )
}
