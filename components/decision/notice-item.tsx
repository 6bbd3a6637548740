import { useLocale, useTranslations } from 'next-intl'
import { areaName } from '@/domain/areas'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { paths } from '@/domain/paths'
import type { NoticeFacts } from '@/domain/register/notice-facts'
import type { FormAction } from '../apply/form-action'
import { stamp } from '../board/dates'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { Link } from '../ui/link'
import { marksOf } from '../ui/marks'
import { Notice } from '../ui/notice'
import type { Tone } from '../ui/tone'
import { MoveDeed } from './move-deed'
import { textLang } from './text-lang'

type Status = 'open' | 'waiting' | 'certified' | 'reconsidered' | 'withdrawn'
type ObjectionStatus = 'open' | 'dismissed' | 'upheld'

const FACE: Record<Status, { tone: Tone; icon: IconName }> = {
  open: { tone: 'info', icon: 'horn' },
  waiting: { tone: 'wait', icon: 'clock' },
  certified: { tone: 'ok', icon: 'check' },
  reconsidered: { tone: 'neutral', icon: 'undo' },
  withdrawn: { tone: 'neutral', icon: 'minus-circle' },
}
const OBJECTION: Record<ObjectionStatus, { tone: Tone; icon: IconName }> = {
  open: { tone: 'wait', icon: 'clock' },
  dismissed: { tone: 'neutral', icon: 'minus-circle' },
  upheld: { tone: 'bad', icon: 'horn' },
}

/** Whether an objection is open and how it was answered. */
export function ObjectionChip({ status }: { status: ObjectionStatus }) {
  const t = useTranslations('decision.pack.objectionStatus')
  return (
    <Chip tone={OBJECTION[status].tone} icon={OBJECTION[status].icon}>
      {t(status)}
    </Chip>
  )
}

/** A case on a notice: what is published, its objections, and what may be done. */
export function NoticeItem({
  notice,
  status,
  facts,
  certificateNumber,
  work,
  actions,
}: {
  notice: string
  status: Status
  facts: NoticeFacts | null
  certificateNumber: string | null
  work: {
    applicationId: string
    version: number
    objections: { id: string; receipt: string; status: ObjectionStatus; at: string }[]
    moves: MoveOffer[]
    menders: MoveView['menders']
  } | null
  actions: { certify: FormAction<unknown>; reconsider: FormAction<unknown> }
}) {
  const t = useTranslations('decision.notices')
  const lang = textLang(useLocale())
  const isEnglish = lang === 'en'
  const pick = (zh: string | undefined, en: string | undefined): string => (isEnglish && en ? en : (zh ?? ''))
  return (
    <li className="border-b border-line-strong py-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="text-16/6 font-bold">
          {pick(facts?.brand, facts?.brandEn)} {pick(facts?.product, facts?.productEn)}
        </h3>
        <Chip tone={FACE[status].tone} icon={FACE[status].icon}>
          {t(`status.${status}`)}
        </Chip>
        {certificateNumber && (
          <Link href={paths.reviewCertificate(certificateNumber)} className="num text-13">
            {certificateNumber}
          </Link>
        )}
        {work && (
          <Link href={paths.reviewCase(work.applicationId)} className="text-13 sm:ml-auto">
            {t('toCase')}
          </Link>
        )}
      </div>
      <p className="text-13 text-ink-2">
        {pick(facts?.enterprise, facts?.enterpriseEn)} <span className="num">{facts?.creditCode}</span>
        {facts && `${marksOf(lang).comma}${areaName(facts.areaId, lang)}`}
      </p>
      {!work && <Notice tone="neutral" icon="eye-off" title={t('kept')} className="mt-2" />}
      {work && work.objections.length > 0 && (
        <ul className="mt-2">
          {work.objections.map(objection => (
            <li key={objection.id} className="flex flex-wrap items-center gap-2 py-1">
              <ObjectionChip status={objection.status} />
              <Link href={paths.reviewObjection(objection.id)} className="num">
                {objection.receipt}
              </Link>
              <time className="text-13 text-ink-3" dateTime={objection.at}>
                {stamp(objection.at)}
              </time>
            </li>
          ))}
        </ul>
      )}
      {work && work.moves.length > 0 && (
        <div className="mt-2 grid items-start gap-x-8 border-t border-line lg:grid-cols-2">
          {work.moves.map(offer => (
            <MoveDeed
              key={offer.name}
              view={{
                id: work.applicationId,
                version: work.version,
                reference: '',
                brand: facts?.brand ?? '',
                product: facts?.product ?? '',
                enterprise: facts?.enterprise ?? '',
                stage: 'public_notice',
                menders: work.menders,
              }}
              offer={offer}
              action={offer.name === 'certify' ? actions.certify : actions.reconsider}
              icon={offer.name === 'certify' ? 'check' : 'undo'}
              look={offer.name === 'certify' ? 'primary' : 'secondary'}
              extra={{ _notice: notice }}
            />
          ))}
        </div>
      )}
    </li>
  )
}
