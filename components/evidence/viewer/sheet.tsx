'use client'
import { useTranslations } from 'next-intl'
import type { DocumentView } from '@/domain/evidence/document'
import type { Box } from '@/domain/evidence/place'
import { paths } from '@/domain/paths'
import { sizesOf, type Turn, turnedBox } from './geometry'
import type { Picture } from './pictures'
import { placed } from './region'
import { RegionLayer } from './region-layer'
import { PageTrouble } from './states'
import { TextLayer } from './text-layer'
import type { Marked, RegionTool } from './types'
import type { PageText } from './use-text'

function Mark({ mark, box, onPick }: { mark: Marked; box: Box; onPick: () => void }) {
  const t = useTranslations('viewer')
  return (
    <button
      type="button"
      className="viewer-region"
      data-on={mark.isOn || undefined}
      data-left={box.x < 0.07 || undefined}
      style={placed(box)}
      onClick={onPick}
      aria-label={t('goMark', { label: mark.label })}
    >
      <b>{mark.label}</b>
      {mark.isOn && (
        <>
          <i />
          <i />
          <i />
          <i />
        </>
      )}
    </button>
  )
}

/** One page at its size and turn, with what is marked, found and looked for on it. */
export function Sheet({
  file,
  page,
  picture,
  text,
  scale,
  ratio,
  turn,
  marks,
  found,
  target,
  tool,
  onRatio,
  onPick,
}: {
  file: DocumentView
  page: number
  picture: Picture
  text: PageText | null
  /** Null until the room is known. */
  scale: number | null
  ratio: number
  turn: Turn
  marks: readonly Marked[]
  /** Boxes of the search on this page. */
  found: readonly { boxes: readonly Box[]; isOn: boolean }[]
  /** The place an address points to. */
  target: Box | null
  tool: RegionTool | null
  onRatio: (ratio: number) => void
  onPick: (label: string) => void
}) {
  const t = useTranslations('viewer')
  if (picture.trouble) return <PageTrouble trouble={picture.trouble} file={file} onAgain={picture.again} />
  const sizes = scale === null ? null : sizesOf(scale, ratio, turn)
  return (
    <div
      className="viewer-sheet"
      role="group"
      aria-label={t('pageNo', { page })}
      aria-busy={picture.src === null}
      style={sizes ? sizes.place : { width: '100%', aspectRatio: 1 / ratio }}
    >
      <div
        className="viewer-turned"
        style={sizes ? { ...sizes.page, transform: `translate(-50%, -50%) rotate(${turn}deg)` } : undefined}
      >
        {picture.src ? (
          // biome-ignore lint/performance/noImgElement: a page of evidence, drawn for this reader and never cached
          <img
            className="viewer-page"
            src={picture.src}
            alt={t('pageOf', { name: file.name, page })}
            draggable={false}
            onLoad={event => {
              const { naturalWidth, naturalHeight } = event.currentTarget
              if (naturalWidth > 0 && naturalHeight > 0) onRatio(naturalHeight / naturalWidth)
            }}
          />
        ) : (
          <>
            <span className="viewer-blank" aria-hidden="true">
              <i />
              <i />
              <i />
              <i />
              <i />
              <i />
            </span>
            <noscript>
              {/* biome-ignore lint/performance/noImgElement: the page itself, where no script fetches it */}
              <img
                className="viewer-page"
                src={paths.filePage(file.id, page)}
                alt={t('pageOf', { name: file.name, page })}
              />
            </noscript>
          </>
        )}
        {picture.src && text && sizes && <TextLayer text={text} {...sizes.page} />}
      </div>
      {found.map(({ boxes, isOn }, i) =>
        boxes.map((box, j) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a hit is known by its place
            key={`${i}-${j}`}
            className="viewer-found"
            data-on={isOn || undefined}
            style={placed(turnedBox(box, turn))}
          />
        )),
      )}
      {target && <span className="viewer-target" style={placed(turnedBox(target, turn))} />}
      {marks.map(mark =>
        mark.region ? (
          <Mark
            key={mark.label}
            mark={mark}
            box={turnedBox(mark.region, turn)}
            onPick={() => onPick(mark.label)}
          />
        ) : null,
      )}
      {tool?.isOn && picture.src && <RegionLayer key={turn} tool={tool} turn={turn} />}
    </div>
  )
}
