import { useLocale, useTranslations } from 'next-intl'
import type { MoveView } from '@/domain/board/moves'
import { columnName, isBoardStage } from '@/domain/board/stages'
import type { FormAction } from '../apply/form-action'
import { moment } from '../board/dates'
import { Notice } from '../ui/notice'
import { OfficeForm } from './office-form'

/** One's own last move, while it can be taken back; works without script. */
export function UndoPanel({
  undo,
  id,
  version,
  action,
}: {
  undo: NonNullable<MoveView['undo']>
  id: string
  version: number
  action: FormAction<unknown>
}) {
  const t = useTranslations('board.undo')
  const w = useTranslations('workflow')
  const locale = useLocale()
  const stage = w(`stage.${isBoardStage(undo.to) ? columnName(undo.to) : undo.to}`)
  return (
    <Notice tone="info" className="mt-4" title={t('title', { move: w(`transition.${undo.name}`) })}>
      <p className="mb-2">{t('help', { time: moment(new Date(undo.until), locale), stage })}</p>
      <OfficeForm
        id="undo"
        action={action}
        fields={[]}
        hidden={{ applicationId: id, version: String(version) }}
        submit={t('action')}
        look="secondary"
      />
    </Notice>
  )
}
