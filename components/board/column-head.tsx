import { useTranslations } from 'next-intl'
import type { Column } from '@/domain/board/card'
import { columnName } from '@/domain/board/stages'
import { excess, type Load } from '@/domain/workflow/limits'
import { Icon } from '../ui/icon'

const limitKey = { correction: 'enterprise', site_visit: 'outside', public_notice: 'notice' } as const

const share = ({ now, soft }: Load) => ({ width: `${Math.min(100, (now / soft) * 100)}%` })

const keyOf = (stage: Column['stage']) =>
  Object.entries(limitKey).find(([id]) => id === stage)?.[1] ?? 'limit'

/** How many the stage should hold; where the filter shows fewer, how many it holds as well. */
function Soft({ column: { count, load } }: { column: Column }) {
  const t = useTranslations('board.head')
  if (!load) return null
  const isOver = excess(load, 0) > 0
  return (
    <small className={isOver ? 'over-soft' : undefined}>
      {' '}
      {count === load.now
        ? t(isOver ? 'softOver' : 'soft', { n: load.soft })
        : t(isOver ? 'partOver' : 'part', { now: load.now, n: load.soft })}
    </small>
  )
}

function Marks({ column }: { column: Column }) {
  const t = useTranslations('board.head')
  if (column.over > 0)
    return (
      <span className="state-mark tone-bad num">
        <Icon name="alert" size={12} />
        {t('over', { n: column.over })}
      </span>
    )
  if (column.near > 0 && column.stage !== 'correction')
    return (
      <span className="state-mark tone-wait num">
        <Icon name="clock" size={12} />
        {t('near', { n: column.near })}
      </span>
    )
  return null
}

/** Name, count, limit, what is late, and how full the stage is. */
export function ColumnHeadFace({
  column,
  onFold,
}: {
  column: Column
  /** Absent where columns don't fold. */
  onFold?: () => void
}) {
  const t = useTranslations('board.head')
  const w = useTranslations('workflow')
  const name = w(`stage.${columnName(column.stage)}`)
  const { load } = column
  const isOver = load !== null && excess(load, 0) > 0
  return (
    <header className="col-head">
      <div className="h">
        <h2 id={`col-${column.stage}`}>{name}</h2>
        <span className="n num">
          {column.count}
          <Soft column={column} />
        </span>
        {onFold && (
          <button
            type="button"
            className="fold-it needs-script"
            aria-label={t('fold', { name })}
            onClick={onFold}
          >
            <Icon name="collapse" size={14} />
          </button>
        )}
      </div>
      <div className="s">
        <span>{t(keyOf(column.stage), { n: column.limit })}</span>
        <Marks column={column} />
      </div>
      <span className="cap" data-over={isOver || undefined} aria-hidden>
        {load && <i style={share(load)} />}
      </span>
    </header>
  )
}

/** A column folded to 40 pixels: its counts, and one square a case in the colour of its state. */
export function FoldedColumn({ column, onUnfold }: { column: Column; onUnfold: () => void }) {
  const t = useTranslations('board.head')
  const w = useTranslations('workflow')
  const name = w(`stage.${columnName(column.stage)}`)
  const { load } = column
  const isOver = load !== null && excess(load, 0) > 0
  const label = t('label', { name, count: column.count, over: column.over, near: column.near })
  const full = isOver ? ` ${t('softOver', { n: load.soft })}` : ''
  return (
    <button
      type="button"
      className="col-fold"
      aria-label={`${t('unfold', { name })}${label}${full}`}
      onClick={onUnfold}
    >
      <span className="n num">
        {column.count}
        {load && <small className={isOver ? 'over-soft' : undefined}>{t('soft', { n: load.soft })}</small>}
        {isOver && <Icon name="alert" size={12} className="tone-wait" />}
      </span>
      <span className="v">{name}</span>
      {column.over > 0 && (
        <span className="ov tone-bad num">
          <Icon name="alert" size={12} />
          {column.over}
        </span>
      )}
      <span className="squares" aria-hidden>
        {column.cards.slice(0, 40).map(card => (
          <i key={card.id} className={card.clock.state} />
        ))}
      </span>
    </button>
  )
}
