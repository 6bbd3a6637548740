import { useTranslations } from 'next-intl'
import { paths } from '@/domain/paths'
import type { PublicTarget } from '@/domain/surveillance/public'
import { Link } from '../ui/link'
import { Name } from './name'

/** Which certificate was drawn: by pseudonym alone until its result is out. */
export function TargetName({ target }: { target: PublicTarget }) {
  const t = useTranslations('surveillance.open')
  if (target.state !== 'published')
    return <span className="num text-12 break-all text-ink-2">{target.pseudonym}</span>
  return (
    <>
      <Link href={paths.brand(target.number)}>
        <Name zh={target.brand} en={target.brandEn} /> <Name zh={target.product} en={target.productEn} />
      </Link>
      <span className="block text-13 text-ink-2">
        <Name zh={target.holder} en={target.holderEn} />
      </span>
      <span className="num block text-12 break-all text-ink-3">
        {target.number} · {t('saltValue', { salt: target.salt })}
      </span>
      <span className="num block text-12 break-all text-ink-3">{target.pseudonym}</span>
    </>
  )
}

/** How a drawn target stands, as everybody may know. */
export function TargetState({ target }: { target: PublicTarget }) {
  const t = useTranslations('surveillance.open')
  const words = useTranslations('surveillance')
  const state =
    target.state === 'published' ? (
      <>
        {words('checked', { day: target.checkedOn, outcome: words(`outcome.${target.outcome}`) })}
        <span className="num block text-13 text-ink-3">{t('published', { day: target.publishedOn })}</span>
      </>
    ) : target.state === 'struck' ? (
      t('struck', { day: target.on, ground: words(`ground.${target.ground}`) })
    ) : (
      t(target.state === 'overdue' ? 'overdue' : 'due', { day: target.dueOn })
    )
  return (
    <span className={target.state === 'overdue' ? 'tone-bad' : undefined}>
      {state}
      {target.leaves.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: those who left are told by nothing but their order
        <span key={at} className="block text-13 text-ink-2">
          {t('left', { day: each.on, kind: words(`leaveKind.${each.kind}`) })}
        </span>
      ))}
    </span>
  )
}
