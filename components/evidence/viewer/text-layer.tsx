'use client'
import { useTranslations } from 'next-intl'
import type { PageText } from './use-text'

let pen: CanvasRenderingContext2D | null = null

/** How wide a text is in pixels at ten pixels a letter. */
const widthOf = (text: string): number => {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 10
  pen.font = '10px sans-serif'
  return pen.measureText(text).width
}

/** The words of a page, unseen over its picture: to select, to copy, and to be read aloud. */
export function TextLayer({ text, width, height }: { text: PageText; width: number; height: number }) {
  return (
    <div className="viewer-text">
      {text.runs.map(([words, x, y, w, h], i) => {
        const plain = words.trimEnd()
        const size = Math.max(1, h * height)
        const natural = (widthOf(plain) * size) / 10
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place on the page
          <span key={i}>
            <span
              style={{
                left: x * width,
                top: y * height,
                fontSize: size,
                transform: natural > 0 ? `scaleX(${((w * width) / natural).toFixed(3)})` : undefined,
              }}
            >
              {plain}
            </span>
            {words.endsWith('\n') ? <br /> : ' '}
          </span>
        )
      })}
    </div>
  )
}

/** The same words in lines, instead of the picture. */
export function ReadText({ text, page }: { text: PageText | null; page: number }) {
  const t = useTranslations('viewer')
  const lines = (text?.runs ?? [])
    .map(([words]) => words)
    .join('')
    .split(/\n+/)
    .filter(line => line.trim() !== '')
  return (
    <article className="viewer-read" aria-label={t('textOf', { page })} aria-busy={text === null}>
      <h2 className="mb-2 text-14 text-ink-2">{t('textOf', { page })}</h2>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <p key={i}>{line}</p>
      ))}
      {text && lines.length === 0 && (
        <p className="text-ink-2">{t(text.status === 'text' ? 'noTextHere' : `search.${text.status}`)}</p>
      )}
    </article>
  )
}
