import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DemoBar } from '@/app/_lib/account/clock'
import { publicCtx } from '@/app/_lib/request'
import { PublicShell } from '@/components/shell/public-shell'
import { shanghaiDate, shanghaiTime } from '@/domain/calendar/days'
import { paths } from '@/domain/paths'
import { dayLong } from '@/domain/register/day-words'
import { viewFooter } from '@/services/register/view-footer'

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const ctx = await publicCtx()
  const [t, here, { scheme, head }] = await Promise.all([
    getTranslations('public.foot'),
    getTranslations('public.here'),
    viewFooter(ctx),
  ])
  const today = shanghaiDate(ctx.now)
  return (
    <PublicShell
      strip={<DemoBar />}
      footer={{
        scheme: scheme
          ? t('scheme', { code: scheme.code, day: dayLong(scheme.effectiveFrom, ctx.locale) })
          : t('noScheme'),
        asOf: t('asOf', { day: today, time: shanghaiTime(ctx.now) }),
        checkpoint: head
          ? t('checkpoint', { seq: head.seq, hash: `${head.hash.slice(0, 8)}…${head.hash.slice(-4)}` })
          : undefined,
        help: [
          { href: paths.accessibility(), label: here('accessibility') },
          { href: paths.privacy(), label: here('privacy') },
        ],
      }}
    >
      {children}
    </PublicShell>
  )
}
