import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicRound } from '@/domain/surveillance/public'
import { SectionHead } from '../ui/section-head'

function Command({ children }: { children: string }) {
  return (
    <pre className="mt-2 w-fit max-w-full rounded-md bg-sunken px-4 py-3 font-mono text-13 break-all whitespace-pre-wrap">
      {children}
    </pre>
  )
}

/** How anybody computes a round again by hand: with its own labels, as the lists and the draws were hashed. */
export function RoundRule({ round }: { round: PublicRound }) {
  const t = useTranslations('surveillance.open')
  const own = useTranslations('public.transparency')
  const { targetList, teamList } = round
  return (
    <section aria-labelledby="rule" className="pt-14">
      <SectionHead small id="rule" title={t('rule.title')} />
      <ol className="max-w-measure list-decimal pt-4 pl-6 text-ink-2">
        <li>{t('rule.lots')}</li>
        <li>
          {t('rule.pick')}
          <Command>{`printf '%s' '${targetList.seed ?? t('rule.seed')}|${targetList.label}|${t('rule.lot')}' | sha256sum`}</Command>
        </li>
        <li>
          {t('rule.team')}
          <Command>{`printf '%s' '${teamList.seed ?? t('rule.seed')}|${teamList.label}/${t('rule.no')}|${t('rule.person')}' | sha256sum`}</Command>
        </li>
        <li>
          {t('rule.salt')}
          <Command>{t('salt')}</Command>
        </li>
      </ol>
      <p className="mt-4 max-w-measure text-14/6 text-ink-2">{t('rule.script')}</p>
      <Command>node recompute.mjs draw.json pool.json</Command>
      <p className="mt-2 text-14">
        <a className="lnk" href={paths.recompute()} download>
          {own('script')}
        </a>
      </p>
    </section>
  )
}
