import { useLocale, useTranslations } from 'next-intl'
import type { ConsensusView } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { moment } from '../board/dates'
import { useExpertName } from './names'

/** The seals of the opened sheets, the text each was taken over, and how anyone holds the one against the other. */
export function SealProofs({ view }: { view: ConsensusView }) {
  const t = useTranslations('scoring.consensus')
  const proof = useTranslations('sealing.seals')
  const nameOf = useExpertName()
  const locale = useLocale()
  return (
    <details className="text-12 text-ink-3">
      <summary className="cursor-pointer">{t('seals')}</summary>
      <p className="mt-1">{proof('how')}</p>
      <p className="num mt-1 break-all">{proof('command')}</p>
      <p className="mt-1">{proof('read')}</p>
      <dl className="mt-2 grid gap-2">
        {view.members.map(member => (
          <div key={member.alias}>
            <dt>
              {nameOf(member.alias)}{' '}
              <time dateTime={member.sealedAt} className="num">
                {moment(member.sealedAt, locale)}
              </time>
            </dt>
            <dd className="num break-all">{member.seal}</dd>
            <dd>
              <a className="lnk" href={paths.sealProof(view.head.id, member.alias)} download>
                {proof('download', { expert: nameOf(member.alias) })}
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
