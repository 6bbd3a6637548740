import { useLocale, useTranslations } from 'next-intl'
import { isStage } from '@/domain/workflow/types'
import { stamp } from '../board/dates'
import { UnreadDot } from '../ui/dot'
import { Table, Td, Th } from '../ui/table'
import { isNewTo, type Line, useActorName, useEventName, useOverLimit } from './timeline'

function useDetails() {
  const t = useTranslations('case.log')
  const w = useTranslations('workflow.stage')
  const locale = useLocale()
  const overOf = useOverLimit()
  return (line: Line): string => {
    const parts: string[] = []
    if (line.to && line.from !== line.to)
      parts.push(line.from ? t('moved', { from: w(line.from), to: w(line.to) }) : w(line.to))
    const { reason, officer, from, to, seats } = line.details
    if (typeof from === 'string' && !isStage(from)) parts.push(t('from', { value: from }))
    if (typeof to === 'string' && !isStage(to)) parts.push(t('to', { value: to }))
    if (typeof officer === 'string') parts.push(t('officer', { value: officer }))
    if (typeof seats === 'string') parts.push(t('seats', { value: seats }))
    if (typeof reason === 'string' && reason) parts.push(t('reason', { text: reason }))
    const over = overOf(line)
    if (over) parts.push(over)
    return parts.join(locale === 'en' ? '; ' : '；')
  }
}

/** Every event of a case that the reader may see, in order. */
export function LogTable({ lines, readTo }: { lines: readonly Line[]; readTo: number | null }) {
  const t = useTranslations('case.log')
  const nameOf = useEventName()
  const whoOf = useActorName()
  const detailsOf = useDetails()
  return (
    <Table kind="dense" caption={t('caption')} stack>
      <thead>
        <tr>
          <Th num>{t('seq')}</Th>
          <Th>{t('at')}</Th>
          <Th>{t('what')}</Th>
          <Th>{t('who')}</Th>
          <Th>{t('details')}</Th>
        </tr>
      </thead>
      <tbody>
        {[...lines].reverse().map(line => (
          <tr key={line.seq}>
            <Td num className="num text-ink-3" label={t('seq')}>
              {line.seq}
            </Td>
            <Td className="num whitespace-nowrap" label={t('at')}>
              <time dateTime={line.at.toISOString()}>{stamp(line.at)}</time>
            </Td>
            <th scope="row" className="whitespace-nowrap font-normal" data-label={t('what')}>
              <span className="inline-flex items-center gap-1.5">
                {isNewTo(line, readTo) && <UnreadDot label={t('new')} />}
                {nameOf(line.kind)}
              </span>
            </th>
            <Td className="whitespace-nowrap" label={t('who')}>
              {whoOf(line)}
            </Td>
            <Td label={t('details')}>{detailsOf(line)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
