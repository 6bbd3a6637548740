import { indexPage, type PageIndex } from './page-index'
import type { PageText, TextRun } from './page-text'

/** A page of lines whose cells stand in columns, for trying the comparison without a file. */
export const samplePage = (lines: readonly (string | readonly string[])[], page = 1): PageText => ({
  page,
  runs: lines.flatMap((line, row) => {
    const cells = typeof line === 'string' ? [line] : line
    return cells.map((text, column): TextRun => {
      const x = 0.08 + (column * 0.85) / Math.max(1, cells.length)
      const width = Math.min(text.length * 0.012, 0.8 / cells.length)
      const end = column === cells.length - 1 ? '\n' : ' '
      return [text + end, x, 0.05 + row * 0.03, width, 0.014]
    })
  }),
})

/** The same, made ready for looking things up. */
export const samplePages = (...pages: readonly (readonly (string | readonly string[])[])[]): PageIndex[] =>
  pages.map((lines, i) => indexPage(samplePage(lines, i + 1)))
