'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { inList } from '@/domain/board/query'
import type { Refusal } from '@/domain/outcome'
import { paths } from '@/domain/paths'
import { REASON_MIN } from '@/domain/workflow/guards'
import { exceeded, explains } from '@/domain/workflow/limits'
import { Button, LinkButton } from '../ui/button'
import { Drawer } from '../ui/dialog'
import { Dot } from '../ui/dot'
import { Icon } from '../ui/icon'
import { KeyHint } from '../ui/kbd'
import { Notice } from '../ui/notice'
import { ProofField } from '../ui/proof-field'
import { useFromList } from '../ui/shown-to'
import { TextAreaField } from '../ui/text-area'
import { MoveSheet } from './move-sheet'
import { useMoveWords } from './move-words'
import { OverLimit } from './over-limit'
import { act } from './remote'

export type Moved = { view: MoveView; offer: MoveOffer; version: number }

/**
 * The sheet of one move, at the right of the board. Nothing happens before it is confirmed; then it waits for the
 * server, and a refusal stays in it with what changed in the meantime.
 */
export function MoveDrawer({
  view,
  offer,
  sub,
  me,
  onMoved,
  onRefused,
  onBusy,
  onClose,
}: {
  view: MoveView
  offer: MoveOffer
  /** Time in the stage, under the title. */
  sub?: React.ReactNode
  me: string
  onMoved: (moved: Moved) => void
  onRefused: (because: Refusal | null) => void
  onBusy: (isBusy: boolean) => void
  onClose: () => void
}) {
  const t = useTranslations('board')
  const words = useMoveWords()
  const list = useFromList()
  const [reason, setReason] = useState('')
  const [overReason, setOverReason] = useState('')
  // Known before it is sent, or told by the server when the stage has filled up meanwhile.
  const [limit, setLimit] = useState(() => exceeded(offer.load))
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [because, setBecause] = useState<Refusal | null>(null)
  const [proof, setProof] = useState('')
  // One key for one sheet: pressing twice, or again after a lost answer, is the same request.
  const key = useRef(crypto.randomUUID())
  const lacksReason = offer.needsReason && [...reason.trim()].length < REASON_MIN
  const needsList = offer.name === 'return_for_correction'
  const lacksOver = limit !== null && !explains(overReason)
  const blocked = !offer.isAllowed || lacksReason || lacksOver

  const confirm = async () => {
    if (blocked || busy || needsList) return
    setBusy(true)
    onBusy(true)
    setRefusal(null)
    const answer = await act<{ version: number }>(
      paths.act('move-case'),
      {
        applicationId: view.id,
        name: offer.name,
        version: view.version,
        ...(reason.trim() ? { reason: reason.trim() } : {}),
        ...(limit ? { overLimitReason: overReason } : {}),
        ...(proof ? { proof } : {}),
      },
      me,
      key.current,
    )
    setBusy(false)
    onBusy(false)
    if (answer.ok) return onMoved({ view, offer, version: answer.value.version })
    // A fault, like a lost answer, may have come after the move was made: pressed again it is still that request.
    if (answer.because && answer.because.code !== 'unavailable') key.current = crypto.randomUUID()
    if (answer.because?.limit) setLimit(answer.because.limit)
    setRefusal(words.refusal(answer.because))
    setBecause(answer.because)
    onRefused(answer.because)
  }

  return (
    <Drawer
      open
      onOpenChange={open => !open && onClose()}
      kind={t('sheet.kind')}
      title={
        offer.to === view.stage ? (
          words.move(offer.name)
        ) : (
          <>
            <span className="font-normal text-ink-2">{words.stage(view.stage)}</span>
            <Icon name="arrow-right" />
            <span>{words.stage(offer.to)}</span>
          </>
        )
      }
      sub={
        <>
          <p className="text-14 text-ink">
            <b>
              {view.brand} {view.product}
            </b>
            <span className="num ml-2 text-ink-3">{view.reference}</span>
          </p>
          <p>
            {view.enterprise}
            {sub && <Dot />}
            {sub}
          </p>
        </>
      }
      foot={
        <>
          {needsList ? (
            <LinkButton
              look="primary"
              href={inList(paths.reviewCorrection(view.id), list)}
              iconAfter="arrow-right"
            >
              {t('sheet.toList')}
            </LinkButton>
          ) : (
            <Button
              look={offer.kind === 'end' ? 'danger' : 'primary'}
              blocked={blocked}
              busy={busy}
              onClick={() => void confirm()}
            >
              {busy
                ? t('sheet.pending')
                : t(offer.isAllowed ? 'sheet.confirm' : 'sheet.blocked', { move: words.move(offer.name) })}
            </Button>
          )}
          <LinkButton look="ghost" href={inList(paths.reviewCase(view.id), list)}>
            {t('menu.caseFile')}
          </LinkButton>
          <span className="ml-auto text-12 text-ink-3 max-md:hidden">
            <KeyHint keys={['Ctrl', '↵']}>{t('keys.confirm')}</KeyHint>
          </span>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a shortcut for the button in the foot */}
      <div
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing)
            void confirm()
        }}
      >
        {refusal && (
          <Notice tone="bad" role="alert" className="mt-4">
            {refusal}
          </Notice>
        )}
        <MoveSheet view={view} offer={offer} />
        {offer.needsReason && (
          <TextAreaField
            id="move-reason"
            className="mt-4"
            label={t('sheet.reason')}
            need="required"
            hint={t('sheet.reasonHint')}
            min={REASON_MIN}
            max={2000}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
        {limit && offer.isAllowed && (
          <div className="mt-4">
            <OverLimit
              id="move-over"
              limit={limit}
              value={overReason}
              onChange={event => setOverReason(event.target.value)}
            />
          </div>
        )}
        <div className="mt-4">
          <ProofField id="move-proof" because={because} onValue={setProof} />
        </div>
      </div>
    </Drawer>
  )
}
