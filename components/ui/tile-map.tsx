import { useLocale, useTranslations } from 'next-intl'
import type { CSSProperties, ReactNode } from 'react'
import { AREAS, type Area } from '@/domain/areas'
import { cx } from './cx'
import type { Href } from './href'
import { Icon } from './icon'
import { Link } from './link'

type Place = CSSProperties & Record<'--c' | '--r' | '--mc' | '--mr', number>

/** On a phone the metropolitan block stands above, the two outer regions below it. */
function placeOf({ x, y }: { x: number; y: number }, region: Area['region']): Place {
  const inner = region === 'metropolitan'
  return { '--c': x + 1, '--r': y + 1, '--mc': inner ? x + 1 : x - 5, '--mr': inner ? y : y + 9 }
}

function shade(count: number): string | false {
  if (count === 0) return 'tile-0'
  if (count >= 10) return 'tile-4'
  if (count >= 6) return 'tile-3'
  return count >= 3 && 'tile-2'
}

const key = [
  ['var(--n0)', '0'],
  ['var(--n1)', '1–2'],
  ['var(--n2)', '3–5'],
  ['var(--n3)', '6–9'],
  ['var(--n4)', '10+'],
] as const

export type AreaCount = { areaId: string; count: number; href?: Href; selected?: boolean }

/**
 * The 37 districts as tiles of equal size; a sketch, not a map of boundaries. Areas without a count show 0.
 * The full name and what is counted follow on each tile as hidden text, so seen and spoken name agree.
 */
export function TileMap({
  title,
  note,
  tiles,
  level = 2,
}: {
  title: ReactNode
  note?: ReactNode
  tiles: readonly AreaCount[]
  level?: 2 | 3
}) {
  const t = useTranslations('ui.map')
  const english = useLocale() === 'en'
  const counts = new Map(tiles.map(tile => [tile.areaId, tile]))
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <div className="tilemap">
      <svg className="tilemap-river" viewBox="0 0 640 420" aria-hidden>
        <path d="M152 116V198Q152 204 158 204H198Q204 204 204 210V250Q204 256 210 256H256" />
        <path d="M0 308H250Q256 308 256 302V262Q256 256 262 256H354Q360 256 360 250V210Q360 204 366 204H406Q412 204 412 198V158Q412 152 418 152H616" />
        <text x="160" y="126">
          {t('jialing')}
        </text>
        <text x="0" y="330">
          {t('yangtze')}
        </text>
      </svg>
      <div className="tilemap-head">
        <Heading className="font-song text-18">{title}</Heading>
        <p className="text-13 text-ink-3">{note ?? t('note')}</p>
        <ul className="tilemap-key" aria-hidden>
          {key.map(([colour, range]) => (
            <li key={range}>
              <i
                style={{
                  background: colour,
                  boxShadow: range === '0' ? 'inset 0 0 0 1px var(--line-strong)' : undefined,
                }}
              />
              {range === '10+' ? t('tenUp') : range}
            </li>
          ))}
        </ul>
      </div>
      <span className="tilemap-block">{t('inner')}</span>
      <span className="tilemap-block">{t('outer')}</span>
      {AREAS.map(area => {
        if (!area.tile || area.validTo) return null
        const { count = 0, href, selected } = counts.get(area.id) ?? {}
        const face = {
          className: cx('tile', shade(count)),
          style: placeOf(area.tile, area.region),
          title: english ? area.name.en : area.name.zh,
        }
        const body = (
          <>
            <span lang="zh-CN">{area.short.zh}</span>
            <span className="sr-only">
              {english ? ` ${area.name.en}, ` : `${area.name.zh.slice(area.short.zh.length)}，`}
            </span>
            <b>{count}</b>
            <span className="sr-only">{t('unit', { n: count })}</span>
            {selected && (
              <>
                <Icon name="check" size={16} className="tile-tick" />
                <span className="sr-only">{t('selected')}</span>
              </>
            )}
          </>
        )
        return href ? (
          <Link key={area.id} href={href} look="bare" aria-current={selected ? 'true' : undefined} {...face}>
            {body}
          </Link>
        ) : (
          <span key={area.id} {...face}>
            {body}
          </span>
        )
      })}
    </div>
  )
}
