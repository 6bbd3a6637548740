import { useTranslations } from 'next-intl'
import type { AdjustedRow, SeverityLine, SeverityView, Told } from '@/domain/scoring/severity-view'
import { Table, Td, Th } from '../ui/table'

const signed = (points: number, digits: number): string =>
  `${points > 0 ? '+' : ''}${points.toFixed(digits)}`.replace('-', '−').replace(/^−(0\.?0*)$/, '$1')

const useTold = (): ((told: Told, digits: number) => string) => {
  const t = useTranslations('severity')
  return ({ points, error }, digits) =>
    t('value', { points: signed(Number(points), digits), error: Number(error).toFixed(digits) })
}

/** The arithmetic of the adjusted total, expert by expert: as given, what is taken off, what is left. */
export function AdjustedTable({
  rows,
  nameOf,
}: {
  rows: readonly AdjustedRow[]
  nameOf: (alias: string) => string
}) {
  const t = useTranslations('severity')
  const told = useTold()
  return (
    <Table kind="dense" caption={t('adjusted')}>
      <thead>
        <tr>
          <Th>{t('expert')}</Th>
          <Th num>{t('raw')}</Th>
          <Th num>{t('taken')}</Th>
          <Th num>{t('even')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.alias}>
            <Td>{nameOf(row.alias)}</Td>
            <Td num className="num">
              {row.raw}
            </Td>
            <Td num className="num whitespace-nowrap">
              {told(row.taken, 2)}
            </Td>
            <Td num className="num font-bold">
              {row.even}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

export type SeverityRow = { key: string; name: string; line: SeverityLine }

/** Severity over many cases a line: what it rests on, each pillar and the total with its error, and what that says. */
export function SeverityTable({
  head,
  rows,
  pillars,
}: {
  head: string
  rows: readonly SeverityRow[]
  pillars: readonly string[]
}) {
  const t = useTranslations('severity')
  const told = useTold()
  return (
    <Table kind="dense" caption={t('history')}>
      <thead>
        <tr>
          <Th>{head}</Th>
          <Th num>{t('cases')}</Th>
          <Th num>{t('beside')}</Th>
          {pillars.map(pillar => (
            <Th num key={pillar}>
              {pillar}
            </Th>
          ))}
          <Th num>{t('total')}</Th>
          <Th>{t('reading')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, line }) => (
          <tr key={key}>
            <Td>{name}</Td>
            <Td num className="num">
              {line.cases}
            </Td>
            <Td num className="num">
              {line.beside}
            </Td>
            {line.pillars.map((own, at) => (
              <Td num key={pillars[at]} className="num whitespace-nowrap">
                {told(own, 1)}
              </Td>
            ))}
            <Td num className="num whitespace-nowrap font-bold">
              {told(line.total, 1)}
            </Td>
            <Td className={line.reading === 'even' ? 'text-ink-2' : 'tone-wait font-bold'}>
              {t(`readings.${line.reading}`)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** What the figures rest on, how far experts differ at all, and which of them can't be compared. */
export function SeverityGround({ view }: { view: SeverityView }) {
  const t = useTranslations('severity')
  return (
    <div className="mt-2 grid gap-1 text-12 text-ink-3">
      <p>{t('how', { sheets: view.sheets, cases: view.cases, experts: view.experts })}</p>
      <p>{view.isSame ? t('same') : t('variance', { between: view.between, residual: view.residual })}</p>
      {view.groups > 1 && (
        <p className="tone-wait">
          {t('groups', { groups: view.groups })}
          {view.lines[0] && t('groupOf', { n: view.lines[0].groupSize })}
        </p>
      )}
    </div>
  )
}
