'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ScoringView } from '@/domain/expert/views'
import { paths } from '@/domain/paths'
import { Button, LinkButton } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Icon } from '../ui/icon'
import { toast } from '../ui/toast'
import { useRefusal } from './names'
import { post } from './post'
import { SealList } from './seal-list'

/** The foot of the rubric: what is missing before the seal, the seal, and on to the next item. */
export function SealBar({
  view,
  missing,
  total,
  next,
  isLive,
  isScored,
  formFailed,
  onFlush,
  onGo,
  onSealed,
}: {
  view: ScoringView
  missing: readonly string[]
  total: number
  next: string | null
  isLive: boolean
  isScored: boolean
  /** What a seal sent as a plain form was answered. */
  formFailed: string
  onFlush: () => Promise<boolean>
  onGo: (item: string) => void
  onSealed: () => void
}) {
  const t = useTranslations('scoring.room')
  const seals = useTranslations('sealing.seals')
  const refusal = useRefusal()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState('')

  const seal = async (): Promise<void> => {
    setBusy(true)
    const isSaved = await onFlush()
    const answer = isSaved
      ? await post('seal-sheet', view.me, { applicationId: view.head.id })
      : { kind: 'offline' as const }
    setBusy(false)
    if (answer.kind === 'done') {
      setAsking(false)
      toast(t('sealed'))
      onSealed()
      return
    }
    setFailed(
      answer.kind === 'refused' ? refusal(answer.because.title, answer.because.reason) : refusal('pending'),
    )
  }

  if (view.sheet.isSealed)
    return (
      <div className="score-foot">
        <Icon name="lock" />
        <div className="min-w-0 flex-1">
          <p>
            <b>{t('sealed')}</b>
            {view.isOpen
              ? ''
              : ` ${view.seals.some(each => each.seal === null) ? t('waiting') : seals('allIn')}`}
            <span className="num block break-all">
              {t('sealHash')} {view.sheet.seal}
            </span>
          </p>
          <SealList seals={view.seals} />
        </div>
        {view.isOpen && (
          <LinkButton look="primary" href={paths.consensus(view.head.id)} iconAfter="right">
            {t('toConsensus')}
          </LinkButton>
        )}
      </div>
    )
  if (!view.canEdit)
    return (
      <div className="score-foot">
        <Icon name="lock" />
        <p>{t('closed')}</p>
      </div>
    )
  return (
    <div className="score-foot">
      <Icon name="lock" className="max-md:hidden" />
      <p>
        {formFailed && <b className="tone-bad">{formFailed} </b>}
        {missing.length === 0 ? (
          <b>{t('readyN', { n: total })} </b>
        ) : (
          <>
            {t('missing', { n: missing.length })}{' '}
            {missing.slice(0, 5).map(id => (
              <button key={id} type="button" className="lnk num mr-1" onClick={() => onGo(id)}>
                {id}
              </button>
            ))}
            {missing.length > 5 && '… '}
          </>
        )}
        {t('sealNote')}
      </p>
      {isLive ? (
        <Button
          blocked={missing.length > 0}
          look={missing.length === 0 ? 'primary' : 'secondary'}
          onClick={() => setAsking(true)}
        >
          {t('seal')}
        </Button>
      ) : (
        <Button type="submit" form="seal">
          {t('seal')}
        </Button>
      )}
      {(isLive ? next !== null || isScored : isScored) && (
        <Button
          type="submit"
          look={missing.length === 0 ? 'secondary' : 'primary'}
          {...(next ? { iconAfter: 'right' as const } : {})}
        >
          {!isLive ? t('save') : next ? t('nextItem', { item: next }) : t('lastItem')}
        </Button>
      )}
      <Dialog
        title={t('sealTitle')}
        open={isAsking}
        onOpenChange={setAsking}
        foot={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button look="primary" busy={isBusy} icon="lock" onClick={() => void seal()}>
              {t('sealConfirm')}
            </Button>
          </>
        }
      >
        <p>{t('sealText')}</p>
        {failed && (
          <p className="tone-bad mt-2" role="alert">
            {failed}
          </p>
        )}
      </Dialog>
    </div>
  )
}
