import { useTranslations } from 'next-intl'
import type { MoveOffer, MoveView } from '@/domain/board/moves'
import { REASON_MIN } from '@/domain/workflow/guards'
import { exceeded } from '@/domain/workflow/limits'
import type { FormAction } from '../apply/form-action'
import { MoveSheet } from '../board/move-sheet'
import type { ButtonLook } from '../ui/button'
import { Chip } from '../ui/chip'
import type { IconName } from '../ui/icon'
import { DeedForm } from './deed-form'

/** What the sheet of a move needs to know about its case. */
export type MoveCaseFacts = Omit<MoveView, 'moves' | 'others' | 'undo'>

/** A move as a fold: what it is called, whether it is open, its sheet and its form. */
export function MoveDeed({
  view,
  offer,
  action,
  icon,
  look = 'primary',
  isOpen,
  reason,
  extra,
}: {
  view: MoveCaseFacts
  offer: MoveOffer
  action: FormAction<unknown>
  icon?: IconName
  look?: ButtonLook
  isOpen?: boolean
  /** Asks for a reason even where the rules do not. */
  reason?: 'optional'
  /** Hidden fields of the transport, such as the page to come back to. */
  extra?: Readonly<Record<string, string>>
}) {
  const t = useTranslations('decision.pack')
  const move = useTranslations('workflow.transition')
  const missing = offer.conditions.filter(c => !c.met).length
  const name = move(offer.name)
  return (
    <DeedForm
      id={`move-${view.id}-${offer.name}`}
      action={action}
      hidden={{ ...extra, applicationId: view.id, name: offer.name, version: view.version }}
      fields={
        offer.needsReason || reason
          ? [
              {
                kind: 'area',
                name: 'reason',
                label: t('reason'),
                hint: offer.needsReason ? t('reasonHint') : t('reasonOptional'),
                need: offer.needsReason ? 'required' : 'optional',
                max: 2000,
                ...(offer.needsReason ? { min: REASON_MIN } : {}),
              },
            ]
          : []
      }
      submit={name}
      limit={missing === 0 ? exceeded(offer.load) : null}
      look={look}
      {...(missing > 0 ? { blocked: true } : {})}
      fold={{
        label: name,
        ...(icon ? { icon } : {}),
        ...(isOpen ? { isOpen } : {}),
        note:
          missing > 0 ? (
            <Chip tone="wait" icon="lock">
              {t('blocked', { n: missing })}
            </Chip>
          ) : (
            <Chip tone="ok" icon="check">
              {t('ready')}
            </Chip>
          ),
      }}
      lead={
        <div className="mb-4">
          <MoveSheet view={{ ...view, moves: [], others: [], undo: null }} offer={offer} />
        </div>
      }
    />
  )
}
