import { useLocale, useTranslations } from 'next-intl'
import type { PanelView } from '@/domain/expert/panel-views'
import type { FormAction } from '../apply/form-action'
import { longDay } from '../board/dates'
import { Chip } from '../ui/chip'
import { Table, Td, Th } from '../ui/table'
import { ReasonForm } from './declaration-form'
import { useExpertName } from './names'

const TONE = {
  invited: 'wait',
  declared: 'ok',
  declined: 'neutral',
  recused: 'neutral',
  replaced: 'neutral',
  unanswered: 'neutral',
} as const
const ICON = {
  invited: 'clock',
  declared: 'check',
  declined: 'minus-circle',
  recused: 'ban',
  replaced: 'swap',
  unanswered: 'clock',
} as const

type PanelSeat = PanelView['seats'][number]

const sheetOf = (seat: PanelSeat): 'void' | 'broken' | 'sealed' | 'open' | 'none' => {
  if (seat.isVoid) return 'void'
  if (seat.isBroken) return 'broken'
  if (seat.isSealed) return 'sealed'
  return seat.status === 'declared' ? 'open' : 'none'
}

/** Who sits on the panel and who left it; a live seat can be emptied with a reason, the replacement is drawn. */
export function PanelTable({ view, action }: { view: PanelView; action: FormAction<unknown> }) {
  const t = useTranslations('scoring.panel')
  const answer = useTranslations('sealing.answer')
  const locale = useLocale()
  const nameOf = useExpertName()
  const replaceable = view.seats.filter(s => s.mayReplace)
  return (
    <>
      <Table kind="dense" caption={t('title')} stack>
        <thead>
          <tr>
            <Th>{t('alias')}</Th>
            <Th>{t('name')}</Th>
            <Th>{t('status')}</Th>
            <Th>{t('sheet')}</Th>
            <Th>{t('because')}</Th>
          </tr>
        </thead>
        <tbody>
          {view.seats.map(seat => (
            <tr key={seat.assignmentId}>
              <Td>{nameOf(seat.alias)}</Td>
              <Td label={t('name')}>
                <b>{seat.name}</b> <span className="text-ink-3">{seat.employer}</span>
              </Td>
              <Td label={t('status')}>
                <Chip tone={TONE[seat.status]} icon={ICON[seat.status]}>
                  {t(`statuses.${seat.status}`)}
                </Chip>
                {seat.answerBy && (
                  <span className="ml-2 text-12 text-ink-3">
                    {answer('until', { day: longDay(seat.answerBy, locale) })}
                  </span>
                )}
              </Td>
              <Td label={t('sheet')}>
                {t(`sheets.${sheetOf(seat)}`)}
                {seat.seal && <span className="num ml-2 text-12 text-ink-3">{seat.seal.slice(0, 12)}…</span>}
              </Td>
              <Td label={t('because')}>{seat.because}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {replaceable.length > 0 && (
        <div className="mt-3 grid gap-1">
          {replaceable.map(seat => (
            <details key={seat.assignmentId} className="text-13">
              <summary className="lnk w-fit cursor-pointer">
                {t('replaceTitle', { expert: nameOf(seat.alias) })}
              </summary>
              <div className="max-w-[40rem] py-2">
                <p className="mb-2 text-ink-2">{t('replaceText')}</p>
                <ReasonForm
                  id={`replace-${seat.alias}`}
                  hidden={{ applicationId: view.head.id, assignmentId: seat.assignmentId }}
                  label={t('reason')}
                  submit={t('replaceSubmit')}
                  look="danger"
                  action={action}
                />
              </div>
            </details>
          ))}
        </div>
      )}
    </>
  )
}
